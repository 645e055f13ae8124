import { z } from 'astro/zod';

/** An entry that was found in a document by rules and that no editor has accepted yet. */
export function isProposed(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'proposed' in entry && entry.proposed === true;
}

const proposedSchema = z
  .literal(true, 'write "proposed: true", or remove the line to accept the entry')
  .optional()
  .describe(
    'The entry was found by `npm run new-regulation`. Only `npm run dev` shows it. Remove this line to accept the entry, remove the entry to reject it.',
  );

/**
 * A list in which proposals may stand. They are left out of what is read, so that nothing of the site can publish them; nobody
 * looks into them until they are accepted. Places in the list are counted without them.
 * @param atLeast how many entries must be there, proposals counted
 */
export function withProposals<Item extends z.ZodObject | z.ZodDiscriminatedUnion>(
  item: Item,
  atLeast = 0,
): z.ZodPipe<z.ZodPipe<z.ZodAny, z.ZodTransform>, z.ZodArray<Item>> {
  const written = z.toJSONSchema(z.array(markable(item)).min(atLeast), {
    io: 'input',
    unrepresentable: 'any',
  });
  delete written.$schema;
  return z
    .any()
    .refine((list: unknown) => !Array.isArray(list) || list.length >= atLeast, 'has no entry')
    .meta(written)
    .transform((list: unknown) => (Array.isArray(list) ? list.filter((entry) => !isProposed(entry)) : list))
    .pipe(z.array(item));
}

/** An entry as it may be written: with the mark of a proposal. */
function markable(item: z.core.SomeType): z.ZodType {
  if (item instanceof z.ZodObject) {
    const marked = item.extend({ proposed: proposedSchema });
    return item.description === undefined ? marked : marked.describe(item.description);
  }
  if (item instanceof z.ZodDiscriminatedUnion) return z.union(item.options.map(markable));
  throw new TypeError('a list of proposals has entries with fields');
}
