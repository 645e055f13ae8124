import { z } from 'astro/zod';

export const coverageSchema = z
  .literal(true, 'write "coverage: true"; all figures are worked out')
  .describe(
    'A page that shows how the guide covers the document. Everything on it is computed, so the block has no fields.',
  );
