import type ru from '../../content/i18n/ru.json';

/** Key of a word or sentence of the interface: `tracker.count`. */
export type WordKey = keyof typeof ru;

/** What the keys of the words of one element begin with: `tracker` of `tracker.count`. */
export type WordPrefix = WordKey extends infer K
  ? K extends `${infer First}.${string}`
    ? First
    : never
  : never;

/** Words by the rest of their key: `count` for `tracker.count`. A name that does not exist is a type error. */
export type Words<Prefix extends WordPrefix> = {
  readonly [K in WordKey as K extends `${Prefix}.${infer Name}` ? Name : never]: string;
};
