import type { WordKey } from '../../words/words.ts';

/** How entries of a list are called: one that is proposed, and all of them where they are counted. */
interface Named {
  one: WordKey;
  many: WordKey;
}

/** Every list that `new-regulation` and `new-edition` propose entries for. */
const lists: Readonly<Record<string, Named>> = {
  parties: { one: 'author.party', many: 'author.parties' },
  contacts: { one: 'author.contact', many: 'author.contacts' },
  terms: { one: 'author.term', many: 'author.terms' },
  steps: { one: 'author.step', many: 'author.procedure' },
  notes: { one: 'author.note', many: 'author.notes' },
};

/** @param list as a page names it: `steps`. Editors may mark entries of any other list as proposed, too. */
export function namesOf(list: string): Named {
  return lists[list] ?? { one: 'author.entry', many: 'author.entries' };
}
