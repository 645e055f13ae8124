import type { Rule } from './rule.ts';
import { changedFact } from './rules/changed-fact.ts';
import { ambiguousCitation } from './rules/ambiguous-citation.ts';
import { deadLink } from './rules/dead-link.ts';
import { decisionExample } from './rules/decision-example.ts';
import { decisionProof } from './rules/decision-proof.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { excerptIsNoDocument } from './rules/excerpt-is-no-document.ts';
import { foreignAddress } from './rules/foreign-address.ts';
import { editionPlace, editionText } from './rules/edition.ts';
import { emptyClause } from './rules/empty-clause.ts';
import { interfaceWords } from './rules/interface-words.ts';
import { inventedDeadline } from './rules/invented-deadline.ts';
import { inventedPeriod } from './rules/invented-period.ts';
import { incompleteRegulation } from './rules/incomplete-regulation.ts';
import { letterCondition, letterField, letterGap, letterRequirement } from './rules/letter.ts';
import { mixedScript } from './rules/mixed-script.ts';
import { modality } from './rules/modality.ts';
import { outcomeNext } from './rules/outcome-next.ts';
import { pageAddress } from './rules/page-address.ts';
import { permalinkLost, permalinkUnlisted, successorTarget } from './rules/permalink.ts';
import { repealedClause } from './rules/repealed-clause.ts';
import { repeatedSynonym } from './rules/repeated-synonym.ts';
import { returnOrder } from './rules/return-order.ts';
import { sourceIdentity } from './rules/source-identity.ts';
import { staleDiagram } from './rules/stale-diagram.ts';
import { requiresCycle, requiresOngoing, stepOrder } from './rules/step-order.ts';
import { stepSide } from './rules/step-side.ts';
import { typography } from './rules/typography.ts';
import { unknownNumber } from './rules/unknown-number.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unknownSentence } from './rules/unknown-sentence.ts';
import { unaskedThing } from './rules/unasked-thing.ts';
import { unusedClause } from './rules/unused-clause.ts';
import { unusedCorrection } from './rules/unused-correction.ts';
import { unusedSynonym } from './rules/unused-synonym.ts';
import { unusedSentence } from './rules/unused-sentence.ts';
import { unwritten } from './rules/unwritten.ts';
import { wording } from './rules/wording.ts';

/** Every rule that content must keep. Each reports all that breaks it, so that one run shows everything. */
export const rules: readonly Rule[] = [
  incompleteRegulation,
  pageAddress,
  duplicateId,
  unknownReference,
  unknownSentence,
  unusedClause,
  unaskedThing,
  unusedSentence,
  foreignAddress,
  repealedClause,
  emptyClause,
  ambiguousCitation,
  sourceIdentity,
  unusedCorrection,
  editionPlace,
  editionText,
  requiresCycle,
  requiresOngoing,
  stepOrder,
  returnOrder,
  modality,
  excerptIsNoDocument,
  unknownNumber,
  decisionProof,
  decisionExample,
  outcomeNext,
  letterRequirement,
  letterField,
  letterGap,
  letterCondition,
  deadLink,
  mixedScript,
  staleDiagram,
  permalinkLost,
  permalinkUnlisted,
  successorTarget,
];

/**
 * What `npm run check`, `npm run dev` and the tests ask of content beside that. The build does not stop at it: guides that were
 * written before a rule was made still build.
 */
export const houseRules: readonly Rule[] = [
  changedFact,
  inventedDeadline,
  inventedPeriod,
  stepSide,
  typography,
  wording,
  interfaceWords,
  unusedSynonym,
  repeatedSynonym,
  unwritten,
];
