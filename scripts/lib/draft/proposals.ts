import { Document, isMap, isSeq, type Node } from 'yaml';
import type { Deadline } from '../../../src/model/procedure.ts';
import type { ProposedStep } from '../../../src/authoring/propose/steps.ts';
import type { Found } from './found.ts';

/** What the site cannot show yet: a deadline in such a unit is proposed in its words alone. */
const shownUnits: readonly string[] = [
  'working-days',
  'calendar-days',
  'hours',
  'months',
] satisfies Deadline['unit'][];

/** Steps as a procedure file takes them, to copy from: each sentence in which a party acts, with its clause. */
export function proposedSteps(found: Found): string {
  const document = new Document({ steps: found.steps.map((step, index) => stepData(step, index, found)) });
  const list = document.get('steps');
  for (const [index, item] of (isSeq(list) ? list.items : []).entries()) {
    const condition = found.steps[index]?.condition;
    if (isMap(item) && condition !== undefined)
      (item as Node).commentBefore = ` При условии «${condition}»: это шаг или исход проверки?`;
  }
  return `\`\`\`yaml\n${document.toString({ lineWidth: 0, singleQuote: true })}\`\`\``;
}

function stepData(
  { clause, actor, action, sentence }: ProposedStep,
  index: number,
  { deadlines }: Found,
): object {
  const own = deadlines.find((deadline) => deadline.clause === clause && sentence.includes(deadline.text));
  const exact = own && shownUnits.includes(own.unit);
  return {
    id: `step-${String(index + 1)}`,
    title: action,
    actor,
    does: sentence,
    ...(own
      ? {
          deadline: {
            text: own.text,
            ...(exact ? { value: own.value, unit: own.unit } : {}),
            ...(exact && own.from !== undefined ? { from: own.from } : {}),
          },
        }
      : {}),
    clauses: [clause],
  };
}
