import type { ContentPath } from '../checks/diagnostic.ts';
import { blockNames, pageBlocksSchema } from '../model/page.ts';
import { resolve, writtenSchema, type WrittenSchema } from '../model/written-schema.ts';

/** The fields that may stand at a place of a page: those of every form that it may have. */
export function fieldsAt(path: ContentPath): string[] {
  const name = blockNames.find((block) => block === path[0]);
  if (!name) return [];
  const block = writtenSchema(pageBlocksSchema.shape[name]);
  const formsOf = (schema: WrittenSchema): WrittenSchema[] => {
    const known = resolve(block, schema);
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
