import type { Diagnostic } from '../checks/diagnostic.ts';
import { successorsSchema, type Successor } from '../model/successor.ts';
import { parseYaml, type Yaml } from './yaml.ts';

const file = 'successors.yaml';

/** Reads successors.yaml. What is wrong with it comes back as problems, and then there are no successors. */
export function readSuccessors(text: string): {
  successors: Successor[];
  yaml: Yaml;
  problems: Diagnostic[];
} {
  const yaml = parseYaml(text);
  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map((error): Diagnostic => ({
      rule: 'yaml',
      file,
      path: [],
      ...error,
    }));
    return { successors: [], yaml, problems };
  }
  const { data = [], error } = successorsSchema.safeParse(yaml.data ?? []);
  const problems = (error?.issues ?? []).map((issue): Diagnostic => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const message = `${path.join('.')}: ${issue.message}`;
    return {
      rule: 'schema',
      file,
      path,
      message,
      hint: 'docs/reference/content.md#successorsyaml says what each field holds',
    };
  });
  return { successors: data, yaml, problems };
}
