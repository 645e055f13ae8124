/** What stands in a drafted entry until its editor has written it. */
export const placeholders = {
  goal: 'Цель ещё не описана',
  role: 'Что делает, ещё не описано.',
  purpose: 'Для чего это, ещё не описано.',
  response: 'Что с этим делать, ещё не описано.',
  explanation: 'Пояснение ещё не написано.',
} as const;
