import { z } from 'astro/zod';
import { coverageSchema } from './coverage.ts';
import { decisionSchema } from './decision.ts';
import { questionsSchema } from './faq.ts';
import { letterSchema } from './letter.ts';
import { notesSchema } from './note.ts';
import { organisationSchema } from './organisation.ts';
import { procedureSchema } from './procedure.ts';
import { regulationSchema } from './regulation.ts';
import { repliesSchema } from './replies.ts';
import { otherEditionSchema, textSchema } from './text.ts';

/** The structured block of a page's frontmatter. A page has at most one; the block says what the page is. */
export const pageBlocksSchema = z.object({
  regulation: regulationSchema.optional(),
  text: textSchema.optional(),
  edition: otherEditionSchema.optional(),
  procedure: procedureSchema.optional(),
  decision: decisionSchema.optional(),
  notes: notesSchema.optional(),
  questions: questionsSchema.optional(),
  coverage: coverageSchema.optional(),
  letter: letterSchema.optional(),
  replies: repliesSchema.optional(),
  organisation: organisationSchema.optional(),
});

export type PageBlocks = z.infer<typeof pageBlocksSchema>;
export type BlockName = keyof PageBlocks;
export const blockNames = [
  'regulation',
  'text',
  'edition',
  'procedure',
  'decision',
  'notes',
  'questions',
  'coverage',
  'letter',
  'replies',
  'organisation',
] as const satisfies readonly BlockName[];
/** Blocks of pages that belong to the whole site and stand in no regulation's folder. */
export const siteBlockNames: readonly BlockName[] = ['replies', 'organisation'];

/** Whether readers get to see a page: one of steps or of notes that are all proposed is not there for them yet. */
export function isPublished({ procedure, notes }: PageBlocks): boolean {
  return procedure?.steps.length !== 0 && notes?.length !== 0;
}

/** A page as the Library receives it, from Astro or from disk. */
export interface Page {
  /** Address without slashes at the ends: `tor-knd`, `tor-knd/api-access`; the home page is the empty string. */
  id: string;
  title: string;
  description: string | undefined;
  blocks: PageBlocks;
}
