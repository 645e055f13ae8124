import type { Item, Regulation } from '../model/library.ts';
import { plainText } from '../model/markup.ts';
import { ownWords } from '../model/walk.ts';

/** What can be quoted of an item. */
interface Quote {
  text: string;
  /** Whether these are the words of the document, or ours. */
  verbatim: boolean;
}

/** The words of an item without markup: of a clause those of the document, of anything else those of the guide. */
export function quoteOf({ kind, id }: Pick<Item, 'kind' | 'id'>, regulation: Regulation): Quote {
  const { passport, decisions, procedures, letters, notes, faq } = regulation;
  const own = (text: string | undefined): Quote => ({ text: plainText(text ?? ''), verbatim: false });
  switch (kind) {
    case 'clause': {
      const clause = regulation.clauses.find((candidate) => candidate.id === id);
      return { text: plainText(clause ? ownWords(clause) : ''), verbatim: true };
    }
    case 'step':
      return own(procedures.flatMap(({ steps }) => steps).find((step) => step.id === id)?.does);
    case 'question':
      return own(
        decisions.flatMap(({ questions }) => questions).find((question) => question.id === id)?.text,
      );
    case 'outcome':
      return own(decisions.flatMap(({ outcomes }) => outcomes).find((outcome) => outcome.id === id)?.meaning);
    case 'party':
      return own(passport.parties.find((party) => party.id === id)?.role);
    case 'contact':
      return own(passport.contacts.find((contact) => contact.id === id)?.purpose);
    case 'term':
      return own(passport.terms.find((term) => term.id === id)?.explanation);
    case 'letter':
      return own(letters.find((letter) => letter.id === id)?.description);
    case 'note':
      return own(notes.find((note) => note.id === id)?.problem);
    case 'faq':
      return own(faq?.items.find((asked) => asked.id === id)?.answer);
  }
}
