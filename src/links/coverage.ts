import type { Item, Regulation } from '../model/library.ts';
import { sentencesBeginning, sentencesOf, type Sentence } from '../model/sentences.ts';
import type { PlacedClause } from '../model/walk.ts';

/** One sentence of the document with all that rests on it. */
interface CoveredSentence extends Sentence {
  /** Questions, outcomes and steps, in reading order. */
  guide: Item[];
  notes: Item[];
  /** Why nothing has to rest on it. */
  informational: string | undefined;
  /** Whether its clause is no longer in force: nothing can rest on it. */
  isRepealed: boolean;
}

export interface CoveredClause {
  clause: PlacedClause;
  sentences: CoveredSentence[];
}

/** One thing that the guide says, with its grounds and with what of it is not literally in the document. */
export interface Statement {
  item: Item;
  inferred: readonly string[];
}

/** How much of the document the guide says, and how much of the guide the document does not say. */
export interface CoverageFigures {
  /** All sentences of the document, footnotes too. */
  sentences: number;
  /** Sentences that a question, an outcome or a step rests on. */
  covered: number;
  /** Sentences that nothing has to rest on: they order nothing, or no longer do. */
  informational: number;
  /** Sentences that neither is said of. The checks keep this at 0. */
  uncovered: number;
  /** Sentences that a note is about. */
  noted: number;
  /** Questions, outcomes, steps and parties. */
  statements: number;
  /** Statements a part of which is inferred. */
  statementsWithInferred: number;
  /** Inferences, all in all. */
  inferred: number;
}

export interface Coverage {
  clauses: CoveredClause[];
  statements: Statement[];
  figures: CoverageFigures;
}

/** Works out which sentences of a regulation the guide rests on, and what in the guide is inferred. */
export function coverageOf(regulation: Regulation): Coverage {
  const clauses = regulation.clauses.map((clause) => ({
    clause,
    sentences: coveredSentences(regulation, clause),
  }));
  const statements = statementsOf(regulation);
  return { clauses, statements, figures: count(clauses, statements) };
}

/** What names its clauses, and sentences of them where it does not rest on the whole. */
export type Grounded = Pick<Item, 'clauses' | 'sentences'>;

/** Whether a thing rests on a sentence: on its clause as a whole, or on this sentence of it. */
function restsOn({ clauses, sentences }: Grounded, sentence: Sentence): boolean {
  if (!clauses.includes(sentence.clause)) return false;
  const begins = sentences?.[sentence.clause];
  return begins === undefined || begins.some((words) => sentencesBeginning([sentence], words).length > 0);
}

/** The places of the sentences that a thing rests on in one clause; undefined when it rests on the clause as a whole. */
export function placesInClause(thing: Grounded, clause: PlacedClause): number[] | undefined {
  if (thing.sentences?.[clause.id] === undefined) return undefined;
  return sentencesOf(clause)
    .filter((sentence) => restsOn(thing, sentence))
    .map(({ index }) => index);
}

function coveredSentences({ items }: Regulation, clause: PlacedClause): CoveredSentence[] {
  const naming = items.filter(({ kind, clauses }) => kind !== 'clause' && clauses.includes(clause.id));
  return sentencesOf(clause).map((sentence) => {
    const resting = naming.filter((item) => restsOn(item, sentence));
    return {
      ...sentence,
      guide: resting.filter(({ kind }) => kind === 'question' || kind === 'outcome' || kind === 'step'),
      notes: resting.filter(({ kind }) => kind === 'note'),
      informational:
        clause.informational ??
        clause.informationalSentences.find(({ begins }) => sentencesBeginning([sentence], begins).length > 0)
          ?.reason,
      isRepealed: clause.repealed !== undefined,
    };
  });
}

/** Everything that the guide tells its readers, in reading order, with the inferences of each. */
function statementsOf({ items, decisions, procedures, passport }: Regulation): Statement[] {
  const inferences: Readonly<Record<string, (id: string) => string | readonly string[] | undefined>> = {
    question: (id) => decisions.flatMap(({ questions }) => questions).find((one) => one.id === id)?.inferred,
    outcome: (id) => decisions.flatMap(({ outcomes }) => outcomes).find((one) => one.id === id)?.inferred,
    step: (id) => procedures.flatMap(({ steps }) => steps).find((one) => one.id === id)?.inferred,
    party: (id) => passport.parties.find((one) => one.id === id)?.inferred,
  };
  return items.flatMap((item) => {
    const find = inferences[item.kind];
    return find ? [{ item, inferred: [find(item.id) ?? []].flat() }] : [];
  });
}

function count(clauses: readonly CoveredClause[], statements: readonly Statement[]): CoverageFigures {
  const sentences = clauses.flatMap((clause) => clause.sentences);
  const among = (holds: (sentence: CoveredSentence) => boolean): number => sentences.filter(holds).length;
  const isExempt = ({ informational, isRepealed }: CoveredSentence): boolean =>
    informational !== undefined || isRepealed;
  return {
    sentences: sentences.length,
    covered: among(({ guide }) => guide.length > 0),
    informational: among((sentence) => sentence.guide.length === 0 && isExempt(sentence)),
    uncovered: among((sentence) => sentence.guide.length === 0 && !isExempt(sentence)),
    noted: among(({ notes }) => notes.length > 0),
    statements: statements.length,
    statementsWithInferred: statements.filter(({ inferred }) => inferred.length > 0).length,
    inferred: statements.reduce((sum, { inferred }) => sum + inferred.length, 0),
  };
}
