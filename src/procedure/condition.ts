/** The name of a step with the condition under which it is needed: «Исправить анкету (если её вернули)». */
export function withCondition(name: string, neededIf: string | undefined): string {
  return neededIf === undefined ? name : `${name} (${neededIf})`;
}
