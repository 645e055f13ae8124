import type { BlockName } from '../model/page.ts';

/** Anchors of the sections that a page shows beside its prose, by the block that it has. Content may link to them. */
export const sectionAnchors = {
  regulation: [
    'roadmap',
    'passport',
    'parties',
    'contacts',
    'environments',
    'terms',
    'corrections',
    'misprints',
  ],
  text: [],
  edition: [],
  procedure: ['diagram', 'steps'],
  decision: ['diagram', 'questions', 'outcomes', 'examples', 'proof'],
  notes: [],
  questions: [],
  coverage: ['sentences', 'statements'],
  letter: [],
  replies: ['documents'],
  organisation: [],
} as const satisfies Record<BlockName, readonly string[]>;
