import { z } from 'astro/zod';
import { proseSchema } from './id.ts';
import { refKinds } from './ref.ts';

const part = '[a-z0-9-]+';
const refPattern = new RegExp(`^${part}/(?:${refKinds.join('|')})/[a-z0-9.-]+$`, 'u');
const regulationPattern = new RegExp(`^${part}$`, 'u');

const placeSchema = z
  .custom<string>(
    (value) => typeof value === 'string' && (refPattern.test(value) || regulationPattern.test(value)),
    'write regulation/kind/id, e.g. "obrazets/step/letter", or the id of a whole regulation',
  )
  .describe(
    'A published thing by its ref, or a whole regulation by its id: everything that was published of it.',
  );

const successorSchema = z
  .strictObject({
    from: placeSchema.describe(
      'The ref that was published, or the id of a regulation that is gone as a whole.',
    ),
    kind: z.enum(['moved', 'split', 'merged', 'repealed']).describe('What happened to it.'),
    title: proseSchema.describe('Title of the thing when it was published last.'),
    to: z
      .array(placeSchema)
      .default([])
      .describe(
        'What takes its place now: things, or whole regulations. May be empty only for what was repealed.',
      ),
  })
  .refine(({ kind, to }) => kind === 'repealed' || to.length > 0, {
    path: ['to'],
    message: 'name what takes its place; only something repealed may have nothing',
  })
  .describe(
    'What became of a published thing that is no longer there. Its links and the marks on it follow.',
  );

export const successorsSchema = z
  .array(successorSchema)
  .describe('What became of published things that are gone: their links lead on.');

export type Successor = z.infer<typeof successorSchema>;
