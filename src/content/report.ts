import type { LocatedDiagnostic } from './check.ts';

/** All problems as a text for people: one paragraph each, with file, line, what is wrong and how to mend it. */
export function report(problems: readonly LocatedDiagnostic[]): string {
  const paragraphs = problems.map(
    ({ file, line, rule, message, hint }) =>
      `content/${file}:${String(line)}  [${rule}]\n  ${message}\n  → ${hint}`,
  );
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return [`The content has ${count}:`, ...paragraphs].join('\n\n');
}
