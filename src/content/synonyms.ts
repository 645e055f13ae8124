import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../checks/diagnostic.ts';
import { noSynonyms, synonymsSchema, type Synonyms } from '../model/synonyms.ts';
import { parseYaml, type Yaml } from './yaml.ts';

const file = 'synonyms.yaml';

/** Reads content/synonyms.yaml. A folder without one has no synonyms; one with mistakes has them reported. */
export function readSynonyms(root: string): {
  synonyms: Synonyms;
  problems: Diagnostic[];
  lineOf: Yaml['lineOf'];
} {
  const path = join(root, file);
  if (!existsSync(path)) return { synonyms: noSynonyms, problems: [], lineOf: () => 1 };
  const { data, errors, lineOf } = parseYaml(readFileSync(path, 'utf8'));
  const parsed = synonymsSchema.safeParse(data);
  const problems = [
    ...errors.map(({ message, line }) => problem('yaml', [], message, line)),
    ...(parsed.error?.issues ?? []).map((issue) => {
      const keys = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
      return problem('schema', keys, `${keys.join('.')}: ${issue.message}`, lineOf(keys));
    }),
  ];
  return { synonyms: parsed.data ?? noSynonyms, problems, lineOf };
}

function problem(rule: string, path: (string | number)[], message: string, line: number): Diagnostic {
  return { rule, file, path, message, line, hint: 'the head of the file says how it is written' };
}
