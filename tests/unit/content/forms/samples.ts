/** What a form rewrites, and what looks like it and has to stay. */
interface Sample {
  before: Record<string, string>;
  /** The files that come out otherwise. */
  after: Record<string, string>;
}

const passport = (entries: string): string => `---\ntitle: Малая\nregulation:\n${entries}---\n`;
const step = (mark: string): string => `steps:\n  - id: step-1\n${mark}    title: подаёт\n`;
const asked =
  'Предложения документа, в которых действует участник. Ничто из этого не опубликовано: скопируйте.';
const report = `# Что прочитано\n\n## Шаги\n\n${asked}\n\n\`\`\`yaml\n${step('')}\`\`\`\n\n## Откуда\n`;

/** At least one for each form, by its id. */
export const samples: Record<string, readonly Sample[]> = {
  'search-opener': [
    {
      before: {
        'index.mdx':
          '---\ntitle: Т\n---\n\n<OpenSearch />\n\n<RegulationCards />\n\nСлово <OpenSearch /> внутри.\n',
      },
      after: { 'index.mdx': '---\ntitle: Т\n---\n\n<RegulationCards />\n\nСлово <OpenSearch /> внутри.\n' },
    },
  ],
  'misprint-links': [
    {
      before: {
        'a/notes.mdx':
          '---\ntitle: Т\nnotes:\n  - { id: typo, kind: typo }\n  - { id: gap, kind: silence }\n---\n[1](#note-typo) [2](#note-gap)\n',
        'a/index.mdx': '[1](/a/notes/#note-typo) [2](/a/notes/#note-typo-2) [3](/a/notes/#note-gap)\n',
        'b/index.mdx': '---\ntitle: Т\nregulation:\n  edition: "[Там](/a/notes/#note-typo)"\n---\n',
      },
      after: {
        'a/notes.mdx':
          '---\ntitle: Т\nnotes:\n  - { id: typo, kind: typo }\n  - { id: gap, kind: silence }\n---\n[1](/a/#note-typo) [2](#note-gap)\n',
        'a/index.mdx': '[1](/a/#note-typo) [2](/a/notes/#note-typo-2) [3](/a/notes/#note-gap)\n',
        'b/index.mdx': '---\ntitle: Т\nregulation:\n  edition: "[Там](/a/#note-typo)"\n---\n',
      },
    },
  ],
  'page-names': [
    {
      before: {
        'a/notes.mdx':
          "---\ntitle: 'Неясности документа' # всюду так\nnotes:\n  - { id: gap, kind: silence, cost: know }\n---\n",
        'a/coverage.mdx': '---\ntitle: Полнота и основания\ncoverage: true\n---\n',
        'a/index.mdx':
          '[«Неясности документа»](/a/notes/) [Полнота и основания](/a/coverage/#clause-1) Неясности документа\n',
        'my.mdx': '---\ntitle: Мои дела\n---\n',
      },
      after: {
        'a/notes.mdx':
          '---\ntitle: Что не сказано # всюду так\nnotes:\n  - { id: gap, kind: silence, cost: know }\n---\n',
        'a/coverage.mdx': '---\ntitle: Откуда взято\ncoverage: true\n---\n',
        'a/index.mdx':
          '[«Что не сказано»](/a/notes/) [Откуда взято](/a/coverage/#clause-1) Неясности документа\n',
        'my.mdx': '---\ntitle: Мои подключения\n---\n',
      },
    },
    {
      before: {
        'a/notes.mdx':
          '---\ntitle: Неясности Порядка\nnotes:\n  - { id: gap, kind: silence, cost: know }\n---\n',
        'a/index.mdx': '[Неясности документа](/a/notes/)\n',
        'a/access.mdx': '---\ntitle: Неясности\nprocedure: {}\n---\n',
      },
      after: {},
    },
  ],
  'unwritten-entries': [
    {
      before: {
        'a/index.mdx': passport(
          [
            '  parties:',
            '    # Кто подаёт.',
            '    - id: party-1 # первый',
            '      role: Что делает, ещё не описано.',
            '    - id: party-2',
            '      role: Выдаёт доступ.',
            '    - id: party-3',
            '      role: Что делает, ещё не описано.',
            '  contacts:',
            '    - { id: mail, purpose: "Для чего это, ещё не описано." }',
            '  terms:',
            '    - id: term-1',
            '      proposed: true',
            '      explanation: Пояснение ещё не написано.',
            '',
          ].join('\n'),
        ),
        'a/access.mdx': '---\ntitle: Т\nprocedure:\n  steps:\n    - { id: s, actor: party-3 }\n---\n',
      },
      after: {
        'a/index.mdx': passport(
          [
            '  parties:',
            '    # Кто подаёт.',
            '    - id: party-1 # первый',
            '      proposed: true',
            '      role: Что делает, ещё не описано.',
            '    - id: party-2',
            '      role: Выдаёт доступ.',
            '    - id: party-3',
            '      role: Что делает, ещё не описано.',
            '  contacts:',
            '    - { id: mail, proposed: true, purpose: "Для чего это, ещё не описано." }',
            '  terms:',
            '    - id: term-1',
            '      proposed: true',
            '      explanation: Пояснение ещё не написано.',
            '',
          ].join('\n'),
        ),
      },
    },
  ],
  'steps-in-report': [
    {
      before: { 'a/received.md': report },
      after: {
        'a/received.md':
          '# Что прочитано\n\n## Шаги\n\nПредложения документа, в которых действует участник, стоят в steps.mdx и не опубликованы: у того, что и есть шаг, уберите строку `proposed: true` и напишите title и does своими словами; остальное удалите.\n\n## Откуда\n',
        'a/steps.mdx': [
          '---',
          'title: Шаги',
          'description: Что и в каком порядке делать.',
          'procedure:',
          '  # ПРОВЕРЬТЕ: что есть у читателя, когда всё сделано',
          '  goal: Цель ещё не описана',
          '  steps:',
          '    - id: step-1',
          '      proposed: true',
          '      title: подаёт',
          '---',
          '',
          '{/* Советы своими словами, если они нужны. */}',
          '',
        ].join('\n'),
      },
    },
    {
      before: { 'a/received.md': report, 'a/access.mdx': '---\ntitle: Т\nprocedure: {}\n---\n' },
      after: {},
    },
  ],
};
