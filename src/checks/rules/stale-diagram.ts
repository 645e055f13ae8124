import { allDiagrams } from '../../diagram/all.ts';
import { defineRule, type Finding } from '../rule.ts';

const draw = 'run: npm run diagrams';

export const staleDiagram = defineRule(
  'stale-diagram',
  'The committed SVGs are those of the procedures and decisions as they stand, no more and no fewer.',
  ({ library, diagrams, pages }) => {
    const wanted = allDiagrams(library);
    const drawn = wanted.flatMap(({ page, file, fingerprint }): Finding[] => {
      if (diagrams.get(file) === fingerprint) return [];
      const home = pages.find(({ id, blocks }) => id === page && (blocks.procedure ?? blocks.decision));
      return [
        {
          file: home?.file ?? file,
          path: [home?.blocks.procedure ? 'procedure' : 'decision'],
          message: `${file} ${diagrams.has(file) ? 'is older than what it draws' : 'is missing'}`,
          hint: draw,
        },
      ];
    });
    const files = new Set(wanted.map(({ file }) => file));
    const orphans = [...diagrams.keys()]
      .filter((file) => !files.has(file))
      .map((file): Finding => ({
        file,
        path: [],
        message: `${file} draws nothing that exists`,
        hint: `remove it, or ${draw}`,
      }));
    return [...drawn, ...orphans];
  },
);
