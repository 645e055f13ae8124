import { defineRule } from '../rule.ts';
import { strangeWords } from './mixed-script.ts';
import { typographyOf } from './typography.ts';
import { strayWords } from './wording.ts';

export const interfaceWords = defineRule(
  'interface-words',
  'The words of the interface keep what all our words keep: typography, one alphabet in a word, one word for one thing.',
  ({ interfaceWords: words, wording }) =>
    Object.entries(words).flatMap(([key, text]) =>
      [
        ...typographyOf(text),
        ...strangeWords(text).map((word) => `«${word}» in letters of two alphabets`),
        ...strayWords(text, wording).map(({ start, use }) => `«${start}…», another word for «${use}»`),
      ].map((flaw) => ({
        file: 'i18n/ru.json',
        path: [key],
        message: `«${text}» has ${flaw}`,
        hint: 'write it as the other words of the site; wording.yaml lists which word is used for what',
      })),
    ),
);
