import { Document, isMap, isSeq, type Node } from 'yaml';
import { placeholders } from '../../../src/model/placeholder.ts';
import type { Deadline } from '../../../src/model/procedure.ts';
import type { ProposedStep } from '../../../src/authoring/propose/steps.ts';
import type { Found } from './found.ts';
import { adviceBelow, pageOf, remarkAbove } from './yaml.ts';

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
    const condition = found.steps[index]?.condition;
    if (isMap(item) && condition !== undefined)
      (item as Node).commentBefore = ` При условии «${condition}»: это шаг или результат проверки?`;
  }
  return pageOf(document, adviceBelow);
}

/** A sentence that a list follows ends with a colon, one before another item with a semicolon: a step has neither. */
function asWholeSentence(words: string): string {
  return /[.!?…»]$/u.test(words) ? words : `${words.replace(/[\s:;,–—-]+$/u, '')}.`;
}

function stepData(
  { clause, also, actor, action, sentence, deadline: cell }: ProposedStep,
  index: number,
  { deadlines }: Found,
): object {
  const own = deadlines.find(
    (deadline) =>
      deadline.clause === clause &&
      (cell === undefined ? sentence.includes(deadline.text) : deadline.text === cell),
  );
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
