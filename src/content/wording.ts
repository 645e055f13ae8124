import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic } from '../checks/diagnostic.ts';
import type { Wording } from '../checks/rules/wording.ts';
import { parseYaml } from './yaml.ts';

const file = 'wording.yaml';
const schema = z.array(z.strictObject({ use: z.string().min(1), not: z.array(z.string().min(1)).min(1) }));

/** Reads content/wording.yaml. A folder without one asks for no words; one with mistakes has them reported. */
export function readWording(root: string): { wording: readonly Wording[]; problems: Diagnostic[] } {
  const path = join(root, file);
  if (!existsSync(path)) return { wording: [], problems: [] };
  const { data, errors, lineOf } = parseYaml(readFileSync(path, 'utf8'));
  const parsed = schema.safeParse(data);
  const hint = 'write each line as "- { use: шаги, not: [инструкци, алгоритм] }"';
  return {
    wording: parsed.data ?? [],
    problems: [
      ...errors.map(({ message, line }) => ({ rule: 'yaml', file, path: [], message, line, hint })),
      ...(errors.length > 0 ? [] : (parsed.error?.issues ?? [])).map((issue) => {
        const keys = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
        const message = `${keys.join('.')}: ${issue.message}`;
        return { rule: 'schema', file, path: keys, message, line: lineOf(keys), hint };
      }),
    ],
  };
}
