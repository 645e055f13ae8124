import { currentPermalinks, fateOf, unlisted } from '../../links/permalinks.ts';
import { defineRule, type Finding } from '../rule.ts';

const lock = 'permalinks.lock';

export const permalinkLost = defineRule(
  'permalink-lost',
  'Every published ref still exists, or successors.yaml says what became of it.',
  ({ library, permalinks, successors, unread }) => {
    // What stands in a file that cannot be read is not gone; the file is reported by itself.
    if (unread.size > 0) return [];
    const refs = [...new Set(permalinks.map(({ ref }) => ref))];
    return refs
      .filter((ref) => !fateOf(library, successors, ref))
      .map((ref): Finding => ({
        file: lock,
        path: [],
        message: `"${ref}" was published and is gone: links to it would break`,
        hint: 'bring it back under this id, or say in successors.yaml what became of it (moved, split, merged, repealed)',
      }));
  },
);

export const permalinkUnlisted = defineRule(
  'permalink-unlisted',
  'Every ref and its address stand in permalinks.lock, so that a new promise shows up in review.',
  ({ library, permalinks, unread }) => {
    if (unread.size > 0) return [];
    const added = unlisted(permalinks, currentPermalinks(library));
    const [first] = added;
    if (!first) return [];
    const others = added.length > 1 ? ` and ${String(added.length - 1)} more` : '';
    return [
      {
        file: lock,
        path: [],
        message: `not listed yet: "${first.ref}" at ${first.address}${others}`,
        hint: 'check that the ids are meant to last, then run: npm run permalinks',
      },
    ];
  },
);

export const successorTarget = defineRule(
  'successor-target',
  'A succession starts at something that was published and is gone, and leads to something that exists.',
  ({ library, permalinks, successors, unread }) => {
    if (unread.size > 0) return [];
    const published = new Set<string>(permalinks.map(({ ref }) => ref));
    return successors.flatMap(({ from, to, kind }, index): Finding[] => {
      const finding = (path: (string | number)[], message: string, hint: string): Finding => ({
        file: 'successors.yaml',
        path: [index, ...path],
        message,
        hint,
      });
      const fate = fateOf(library, successors, from);
      return [
        ...(published.has(from)
          ? []
          : [finding(['from'], `"${from}" was never published`, 'take a ref from permalinks.lock')]),
        ...(fate?.kind === 'live'
          ? [finding(['from'], `"${from}" still exists`, 'remove this succession, or the thing')]
          : []),
        ...(kind !== 'repealed' && fate?.to.length === 0
          ? [finding(['to'], `${to.join(', ')} leads to nothing that exists`, 'name refs that exist now')]
          : []),
      ];
    });
  },
);
