import { z } from 'astro/zod';

/**
 * A field that may be written as one word or sentence where the rest can be told from it. Problems are reported as those of
 * the whole form, with their place in it; the JSON Schema for editors allows both forms.
 * @param expand makes the whole form of a bare text.
 */
export function withShorthand<Full extends z.ZodType>(
  full: Full,
  expand: (text: string) => z.input<Full>,
): z.ZodPipe<z.ZodPipe<z.ZodAny, z.ZodTransform>, Full> {
  const bothForms = z.toJSONSchema(z.union([z.string().min(1), full]), { io: 'input' });
  delete bothForms.$schema;
  return z
    .any()
    .meta(bothForms)
    .transform((written: unknown) => (typeof written === 'string' ? expand(written) : written))
    .pipe(full);
}
