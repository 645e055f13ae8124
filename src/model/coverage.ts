import { z } from 'astro/zod';

/** A page that shows how the guide covers the document. All of it is worked out, so the block holds nothing. */
export const coverageSchema = z.literal(true, 'write "coverage: true"; all figures are worked out');
