import { changesSchema } from './change.ts';
import { successorsSchema } from './successor.ts';
import { synonymsSchema } from './synonyms.ts';

/** The YAML files of the whole site that have a schema. */
export const yamlFiles = {
  'changes.yaml': changesSchema,
  'successors.yaml': successorsSchema,
  'synonyms.yaml': synonymsSchema,
};
