import { Document, isMap, isSeq, type Node } from 'yaml';
import { placeholders } from '../../../src/model/placeholder.ts';
import type { Deadline } from '../../../src/model/procedure.ts';
import type { ProposedDeadline } from '../../../src/authoring/propose/deadlines.ts';
import type { ProposedStep } from '../../../src/authoring/propose/steps.ts';
import type { Found } from './found.ts';
import { adviceBelow, check, pageOf, remarkAbove } from './yaml.ts';

/** What the site cannot show yet: a deadline in such a unit is proposed in its words alone. */
const shownUnits: readonly string[] = [
  'working-days',
  'calendar-days',
  'hours',
  'months',
] satisfies Deadline['unit'][];

/** The page with the steps: each sentence in which a party acts, as a proposal. Undefined where there is none. */
export function stepsFile(found: Found): string | undefined {
  if (found.steps.length === 0) return undefined;
  const document = new Document({
    title: 'Шаги',
    description: 'Что и в каком порядке делать.',
    procedure: {
      goal: placeholders.goal,
      steps: found.steps.map((step, index) => stepData(step, index, found)),
    },
  });
  remarkAbove(document, ['procedure', 'goal'], 'что есть у читателя, когда всё сделано');
  remarkAbove(
    document,
    ['procedure', 'steps'],
    'предложения документа, в которых действует участник: у шага title и does — своими словами',
  );
  const list = document.getIn(['procedure', 'steps']);
  for (const [index, item] of (isSeq(list) ? list.items : []).entries()) {
    const step = found.steps[index];
    if (!isMap(item) || !step) continue;
    const remarks = remarksOf(step, found);
    if (remarks.length > 0) (item as Node).commentBefore = remarks.join('\n');
  }
  return pageOf(document, adviceBelow);
}

/** A sentence that a list follows ends with a colon, one before another item with a semicolon: a step has neither. */
function asWholeSentence(words: string): string {
  return /[.!?…»]$/u.test(words) ? words : `${words.replace(/[\s:;,–—-]+$/u, '')}.`;
}

/** What its author has to look at. */
function remarksOf(step: ProposedStep, found: Found): string[] {
  const doubts = [step.doubt, deadlineOf(step, found)?.doubt].filter((doubt) => doubt !== undefined);
  return [
    ...doubts.map((doubt) => check + doubt),
    ...(step.condition === undefined
      ? []
      : [` При условии «${step.condition}»: это шаг или результат проверки?`]),
  ];
}

function deadlineOf(
  { clause, sentence, deadline: cell, doubt }: ProposedStep,
  { deadlines }: Found,
): ProposedDeadline | undefined {
  // Where the columns of a table differ, none of them holds for the step.
  if (cell === undefined && doubt !== undefined) return undefined;
  return deadlines.find(
    (deadline) =>
      deadline.clause === clause &&
      (cell === undefined ? sentence.includes(deadline.text) : deadline.text === cell),
  );
}

function stepData(step: ProposedStep, index: number, found: Found): object {
  const { clause, also, actor, action, sentence } = step;
  const own = deadlineOf(step, found);
  const exact = own && shownUnits.includes(own.unit);
  return {
    id: `step-${String(index + 1)}`,
    proposed: true,
    title: action,
    actor,
    does: asWholeSentence(sentence),
    ...(own
      ? {
          deadline: {
            text: own.text,
            ...(exact ? { value: own.value, unit: own.unit } : {}),
            ...(exact && own.from !== undefined ? { from: own.from } : {}),
          },
        }
      : {}),
    clauses: [clause, ...also],
  };
}
