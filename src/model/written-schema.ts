import { z } from 'astro/zod';

/** The parts of JSON Schema in which Zod writes the schemas of the content. */
export interface WrittenSchema {
  $ref?: string;
  $defs?: Readonly<Record<string, WrittenSchema>>;
  title?: string;
  description?: string;
  type?: string;
  const?: string | number | boolean;
  enum?: readonly (string | number)[];
  default?: string | number | boolean | object;
  maxLength?: number;
  minItems?: number;
  items?: WrittenSchema;
  prefixItems?: readonly WrittenSchema[];
  properties?: Readonly<Record<string, WrittenSchema>>;
  required?: readonly string[];
  propertyNames?: WrittenSchema;
  additionalProperties?: WrittenSchema | boolean;
  anyOf?: readonly WrittenSchema[];
  oneOf?: readonly WrittenSchema[];
}

/** A schema of the content as an author has to write what it describes. */
export function writtenSchema(schema: z.ZodType): WrittenSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as WrittenSchema;
}

/** What a reference inside a schema stands for. @param root the schema that holds the definitions */
export function resolve(root: WrittenSchema, schema: WrittenSchema): WrittenSchema {
  if (schema.$ref === undefined) return schema;
  return root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? schema;
}
