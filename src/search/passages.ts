import type { Item, Regulation } from '../model/library.ts';
import { ownWords } from '../model/walk.ts';
import type { Step } from '../model/procedure.ts';
import { textsOf } from '../procedure/step-facts.ts';
import { fieldsIn } from '../procedure/step-fields.ts';

/** What is shown of a thing, and what else it is found by. */
export interface Texts {
  passage: string;
  more: string;
}

/** The words of one addressable thing of a regulation. */
export function piecesToRead(regulation: Regulation, { kind, id }: Item): Texts {
  const { passport, clauses, decisions, procedures, letters, notes, faq } = regulation;
  const texts = (passage: string | undefined, ...more: (string | undefined)[]): Texts => ({
    passage: passage ?? '',
    more: more.filter((part) => part !== undefined).join('. '),
  });
  const own = <T extends { id: string }>(list: readonly T[]): T | undefined =>
    list.find((thing) => thing.id === id);

  switch (kind) {
    case 'clause': {
      const clause = own(clauses);
      return texts(clause && ownWords(clause));
    }
    case 'step': {
      const step = own(procedures.flatMap(({ steps }) => steps));
      return step ? texts(step.does, ...otherTexts(step, passport)) : texts(undefined);
    }
    case 'question': {
      const question = own(decisions.flatMap(({ questions }) => questions));
      const options = question?.options.map(({ text }) => text) ?? [];
      return texts(question?.hint ?? options.join('; '), ...options);
    }
    case 'outcome': {
      const outcome = own(decisions.flatMap(({ outcomes }) => outcomes));
      return texts(outcome?.meaning, ...(outcome?.actions ?? []));
    }
    case 'term': {
      const term = own(passport.terms);
      return texts(
        [term?.definition && `«${term.definition}».`, term?.explanation].filter(Boolean).join(' '),
      );
    }
    case 'contact':
      return texts(own(passport.contacts)?.purpose);
    case 'party':
      return texts(own(passport.parties)?.role);
    case 'letter': {
      const letter = own(letters);
      return texts(
        letter?.description,
        letter?.subject,
        ...(letter?.requirements.map(({ text }) => text) ?? []),
        ...(letter?.fields.map(({ label }) => label) ?? []),
      );
    }
    case 'note': {
      const note = own(notes);
      return texts(note?.problem, note?.response);
    }
    case 'faq': {
      const asked = own(faq?.items ?? []);
      return texts([asked?.answer, asked?.silent, asked?.next].filter(Boolean).join(' '));
    }
  }
}

/** By what else a step is found than by its title and by what it says to do. */
function otherTexts(step: Step, passport: Regulation['passport']): string[] {
  return fieldsIn('search')
    .filter((field) => field !== 'title' && field !== 'does')
    .flatMap((field) => textsOf(step, field, passport));
}
