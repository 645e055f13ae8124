import type { Condition, DecisionBlock } from '../model/decision.ts';

/** A condition in words: «вопрос — ответ или ответ; вопрос — ответ». */
export function describeCondition(decision: DecisionBlock, condition: Condition): string {
  return conditionParts(decision, condition)
    .map(({ question, answers }) => `${question} — ${answers.join(' или ')}`)
    .join('; ');
}

/** The same in parts, in the order of the questions. */
export function conditionParts(
  decision: DecisionBlock,
  condition: Condition,
): { question: string; answers: string[] }[] {
  return decision.questions
    .filter(({ id }) => condition[id])
    .map(({ id, text, short, options }) => ({
      question: `«${short ?? text}»`,
      answers: options
        .filter((option) => condition[id]?.includes(option.id))
        .map((option) => option.short ?? option.text),
    }));
}
