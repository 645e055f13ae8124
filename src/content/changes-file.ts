import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../checks/diagnostic.ts';
import { changesSchema, type Change } from '../model/change.ts';
import { parseYaml } from './yaml.ts';

const file = 'changes.yaml';

/** Reads content/changes.yaml. A folder without one has none; mistakes in it are reported. */
export function readChanges(root: string): { changes: Change[]; problems: Diagnostic[] } {
  const path = join(root, file);
  if (!existsSync(path)) return { changes: [], problems: [] };
  const { data, errors, lineOf } = parseYaml(readFileSync(path, 'utf8'));
  const parsed = changesSchema.safeParse(errors.length > 0 ? [] : (data ?? []));
  const problem = (rule: string, keys: (string | number)[], message: string, line: number): Diagnostic => ({
    rule,
    file,
    path: keys,
    message,
    line,
    hint: 'the head of the file and docs/reference/content.md#changesyaml say how it is written',
  });
  const problems = [
    ...errors.map(({ message, line }) => problem('yaml', [], message, line)),
    ...(parsed.error?.issues ?? []).map((issue) => {
      const keys = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
      return problem('schema', keys, `${keys.join('.')}: ${issue.message}`, lineOf(keys));
    }),
  ];
  return { changes: parsed.data ?? [], problems };
}
