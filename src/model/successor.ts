import { z } from 'astro/zod';
import { proseSchema } from './id.ts';
import { refKinds, type Ref } from './ref.ts';

const refPattern = new RegExp(`^[a-z0-9-]+/(?:${refKinds.join('|')})/[a-z0-9.-]+$`, 'u');
const refSchema = z.custom<Ref>(
  (value) => typeof value === 'string' && refPattern.test(value),
  'write regulation/kind/id, e.g. "tor-knd/step/letter"',
);

/** What became of a published thing that is no longer there. Its links and the marks on it follow. */
const successorSchema = z
  .strictObject({
    /** The ref that was published. */
    from: refSchema,
    kind: z.enum(['moved', 'split', 'merged', 'repealed']),
    /** Title of the thing when it was published last. */
    title: proseSchema,
    /** What takes its place now. May be empty only for what was repealed. */
    to: z.array(refSchema).default([]),
  })
  .refine(({ kind, to }) => kind === 'repealed' || to.length > 0, {
    path: ['to'],
    message: 'name what takes its place; only something repealed may have nothing',
  });

/** content/successors.yaml. */
export const successorsSchema = z.array(successorSchema);

export type Successor = z.infer<typeof successorSchema>;
