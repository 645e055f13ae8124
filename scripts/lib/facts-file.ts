import type { Facts } from '../../src/checks/facts/describe.ts';

const head = `# Что утверждает это руководство, по строке на каждую вещь: сверено с source.txt. Пока руководство и эта запись говорят одно,
# ни шаг, ни срок, ни адрес не изменятся незамеченными (правило changed-fact). Изменили руководство: сверьте его с документом
# и выполните npm run facts -- <папка>, потом прочтите, что в этом файле изменилось. Слова записи объясняет
# docs/recipes/fact-check-a-regulation.md.
`;

/** Longer facts stand below their names. */
const widest = 110;

/** facts.yaml of a regulation. Each fact has lines of its own, so that a change shows which it is. */
export function writeFacts(facts: Facts): string {
  const lines = Object.entries(facts).map(([name, fact]) => {
    const line = `  ${quoted(name)}: ${quoted(fact)},`;
    return line.length <= widest ? `${line}\n` : `  ${quoted(name)}:\n    ${quoted(fact)},\n`;
  });
  return `${head}{\n${lines.join('')}}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
