import { correctDraft, type DraftCorrection } from '../../../src/authoring/corrections.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { proposeContacts, type ProposedContact } from '../../../src/authoring/propose/contacts.ts';
import { proposeDeadlines, type ProposedDeadline } from '../../../src/authoring/propose/deadlines.ts';
import { proposeParties, type ProposedParty } from '../../../src/authoring/propose/parties.ts';
import { proposeTerms, type ProposedTerm } from '../../../src/authoring/propose/terms.ts';
import { citeApart } from '../../../src/authoring/wording.ts';

/** All that was found in a document. */
export interface Found {
  draft: Draft;
  corrections: DraftCorrection[];
  terms: ProposedTerm[];
  parties: ProposedParty[];
  contacts: ProposedContact[];
  deadlines: ProposedDeadline[];
}

/** Corrects a draft, and looks for terms, parties, contacts and deadlines in it. */
export function findIn(draft: Draft): Found {
  const corrections = correctDraft(draft);
  citeApart(draft);
  const terms = proposeTerms(draft);
  return {
    draft,
    corrections,
    terms,
    parties: proposeParties(draft, terms),
    contacts: proposeContacts(draft),
    deadlines: proposeDeadlines(draft),
  };
}
