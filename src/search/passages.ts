import type { Item, Regulation } from '../model/library.ts';

/** What is shown of a thing, and what else it is found by. */
export interface Texts {
  passage: string;
  more: string;
}

/** The words of one addressable thing of a regulation. */
export function piecesToRead(regulation: Regulation, { kind, id }: Item): Texts {
  const { passport, clauses, decisions, procedures, notes } = regulation;
  const texts = (passage: string | undefined, ...more: (string | undefined)[]): Texts => ({
    passage: passage ?? '',
    more: more.filter((part) => part !== undefined).join('. '),
  });
  const own = <T extends { id: string }>(list: readonly T[]): T | undefined =>
    list.find((thing) => thing.id === id);

  switch (kind) {
    case 'clause': {
      const clause = own(clauses);
      return texts([clause?.title, clause?.text, clause?.tail].filter(Boolean).join(' '));
    }
    case 'step': {
      const step = own(procedures.flatMap(({ steps }) => steps));
      const actor = passport.parties.find((party) => party.id === step?.actor);
      const environment = passport.environments.find((place) => place.id === step?.environment);
      return texts(
        step?.does,
        ...(step?.needs ?? []),
        ...(step?.gives ?? []),
        step?.channel,
        step?.deadline?.text,
        ...(step?.returnsTo ?? []).map(({ when }) => when),
        actor?.name,
        environment?.name,
      );
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
    case 'note': {
      const note = own(notes);
      return texts(note?.problem, note?.response);
    }
  }
}
