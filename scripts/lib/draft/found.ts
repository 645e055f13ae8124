import { correctDraft, type DraftCorrection } from '../../../src/authoring/corrections.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { proposeContacts, type ProposedContact } from '../../../src/authoring/propose/contacts.ts';
import { proposeDeadlines, type ProposedDeadline } from '../../../src/authoring/propose/deadlines.ts';
import { proposeDecisions, type ProposedDecision } from '../../../src/authoring/propose/decisions.ts';
import { proposeParties, type ProposedParty } from '../../../src/authoring/propose/parties.ts';
import { proposeSteps, type ProposedStep } from '../../../src/authoring/propose/steps.ts';
import { proposeTerms, type ProposedTerm } from '../../../src/authoring/propose/terms.ts';
import { findUnexplained, type Unexplained } from '../../../src/authoring/propose/unexplained.ts';
import { citeApart } from '../../../src/authoring/wording.ts';

/** All that was found in a document. */
export interface Found {
  draft: Draft;
  corrections: DraftCorrection[];
  terms: ProposedTerm[];
  parties: ProposedParty[];
  contacts: ProposedContact[];
  deadlines: ProposedDeadline[];
  decisions: ProposedDecision[];
  steps: ProposedStep[];
  unexplained: Unexplained[];
}

/** Corrects a draft, and looks for what a guide to it is made of. */
export function findIn(draft: Draft): Found {
  const corrections = correctDraft(draft);
  citeApart(draft);
  const terms = proposeTerms(draft);
  const parties = proposeParties(draft, terms);
  return {
    draft,
    corrections,
    terms,
    parties,
    contacts: proposeContacts(draft),
    deadlines: proposeDeadlines(draft),
    decisions: proposeDecisions(draft),
    steps: proposeSteps(draft, parties),
    unexplained: findUnexplained(draft, terms),
  };
}
