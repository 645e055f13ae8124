import { z } from 'astro/zod';
import type { ContentPath } from '../checks/diagnostic.ts';
import { blockNames, pageBlocksSchema } from '../model/page.ts';

/** The part of JSON Schema that says which fields there are. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** The fields that may stand at a place of a page: those of every form that it may have. */
export function fieldsAt(path: ContentPath): string[] {
  const name = blockNames.find((block) => block === path[0]);
  if (!name) return [];
  const block = z.toJSONSchema(pageBlocksSchema.shape[name], {
    io: 'input',
    unrepresentable: 'any',
  }) as Schema;
  const formsOf = (schema: Schema): Schema[] => {
    const known = block.$defs?.[schema.$ref?.replace('#/$defs/', '') ?? ''] ?? schema;
    return [known, ...(known.anyOf ?? []), ...(known.oneOf ?? [])];
  };
  let forms = formsOf(block);
  for (const key of path.slice(1)) {
    const inside = forms.map(({ items, properties }) =>
      typeof key === 'number' ? items : properties?.[key],
    );
    forms = inside.flatMap((schema) => (schema ? formsOf(schema) : []));
  }
  return [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
}
