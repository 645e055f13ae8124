import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Diagnostic } from '../checks/diagnostic.ts';
import { parseYaml, type Yaml } from './yaml.ts';

const file = 'i18n/ru.json';
const hint = 'write each line as "key": "text" with a comma behind it, but for the last one';

/** Reads content/i18n/ru.json, the words of the interface by their keys. A folder without one has none. */
export function readInterfaceWords(root: string): {
  words: Readonly<Record<string, string>>;
  problems: Diagnostic[];
  lineOf: Yaml['lineOf'];
} {
  const path = join(root, file);
  if (!existsSync(path)) return { words: {}, problems: [], lineOf: () => 1 };
  // JSON is YAML, and the parser of YAML tells of a key that stands twice, where that of JSON keeps the later one.
  const { data, errors, lineOf } = parseYaml(readFileSync(path, 'utf8'));
  const parsed = z.record(z.string(), z.string()).safeParse(data);
  const [issue] = errors.length > 0 ? [] : (parsed.error?.issues ?? []);
  const keys = issue?.path.map(String) ?? [];
  return {
    words: parsed.data ?? {},
    problems: [
      ...errors.map(({ message, line }) => ({ rule: 'yaml', file, path: [], message, line, hint })),
      ...(issue
        ? [{ rule: 'schema', file, path: keys, message: `${keys.join('.')}: ${issue.message}`, hint }]
        : []),
    ],
    lineOf,
  };
}
