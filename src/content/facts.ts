import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../checks/diagnostic.ts';
import type { Facts } from '../checks/facts/describe.ts';
import { parseYaml, type Yaml } from './yaml.ts';

interface ReadFacts {
  /** By regulation id. */
  facts: Map<string, Facts>;
  /** By file. */
  yaml: Map<string, Yaml>;
  problems: Diagnostic[];
}

/** Reads facts.yaml of every regulation that has one. What is wrong with a file comes back as problems. */
export function readFacts(root: string): ReadFacts {
  const read: ReadFacts = { facts: new Map(), yaml: new Map(), problems: [] };
  for (const path of globSync('*/facts.yaml', { cwd: root }).sort()) {
    const file = path.split(sep).join('/');
    const yaml = parseYaml(readFileSync(join(root, path), 'utf8'));
    read.yaml.set(file, yaml);
    const problem = (rule: string, message: string, hint: string, line = 1): void => {
      read.problems.push({ rule, file, path: [], message, hint, line });
    };
    for (const { message, line, hint } of yaml.errors) problem('yaml', message, hint, line);
    if (yaml.errors.length > 0) continue;
    if (isFacts(yaml.data)) read.facts.set(file.slice(0, file.indexOf('/')), yaml.data);
    else
      problem('schema', 'a fact is no text', "write each as 'name': 'text', or run \"npm run facts\" anew");
  }
  return read;
}

function isFacts(data: unknown): data is Facts {
  return (
    typeof data === 'object' &&
    data !== null &&
    !Array.isArray(data) &&
    Object.values(data).every((fact) => typeof fact === 'string')
  );
}
