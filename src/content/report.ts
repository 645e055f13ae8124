import type { LocatedDiagnostic } from './check.ts';

/** How many problems of one rule in one file are written out: more of them hide the few others. */
const MOST = 6;

/**
 * All problems as a text for people: one paragraph each, with file, line, what is wrong and how to mend it. Of many that a rule finds
 * in one file the first few are written out; of the rest it is said how many there are, and where.
 */
export function report(problems: readonly LocatedDiagnostic[]): string {
  const byKind = Map.groupBy(problems, kindOf);
  const paragraphs = problems.flatMap((problem) => {
    const alike = byKind.get(kindOf(problem)) ?? [];
    const at = alike.indexOf(problem);
    if (alike.length <= MOST + 1 || at < MOST) return [paragraphOf(problem)];
    return at === MOST ? [restOf(problem, alike.slice(MOST))] : [];
  });
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return [`The content has ${count}:`, ...paragraphs].join('\n\n');
}

function kindOf({ file, rule }: LocatedDiagnostic): string {
  return `${file} ${rule}`;
}

function paragraphOf({ file, line, rule, message, hint }: LocatedDiagnostic): string {
  return `content/${file}:${String(line)}  [${rule}]\n  ${message}\n  → ${hint}`;
}

function restOf({ file, rule }: LocatedDiagnostic, rest: readonly LocatedDiagnostic[]): string {
  const messages = rest.map(({ line, message }) => `  line ${String(line)}: ${message}`);
  return [`content/${file}  [${rule}]  ${String(rest.length)} more of the same:`, ...messages].join('\n');
}
