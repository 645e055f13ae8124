import { regulationIdOf } from '../../links/address.ts';
import { fateOf, successionsOf } from '../../links/fate.ts';
import { lastingPermalinks, unlisted } from '../../links/permalinks.ts';
import { defineRule, type Finding } from '../rule.ts';

const lock = 'permalinks.lock';

export const permalinkLost = defineRule(
  'permalink-lost',
  'Every published ref still exists, or successors.yaml says what became of it.',
  ({ library, permalinks, successors, unread }) => {
    // Things in a file that cannot be read are not gone; the file is reported already.
    if (unread.size > 0) return [];
    const fates = successionsOf(successors);
    const refs = [...new Set(permalinks.map(({ ref }) => ref))];
    const lost = Map.groupBy(
      refs.filter((ref) => !fateOf(library, fates, ref)),
      // A regulation that is gone is reported once, not once for each of its links.
      (ref) => (library.byId.has(regulationIdOf(ref)) ? ref : regulationIdOf(ref)),
    );
    return [...lost].map(([what, of]): Finding => {
      const whole = of[0] !== what;
      return {
        file: lock,
        path: [],
        message: whole
          ? `regulation "${what}" was published and is gone: ${String(of.length)} links to it would break`
          : `"${what}" was published and is gone: links to it would break`,
        hint: whole
          ? `bring content/${what}/ back, or say in successors.yaml what became of it as a whole ("from: ${what}")`
          : 'bring it back under this id, or say in successors.yaml what became of it (moved, split, merged, repealed)',
      };
    });
  },
);

export const permalinkUnlisted = defineRule(
  'permalink-unlisted',
  'Every ref of what is no draft and its address stand in permalinks.lock, so that a new promise shows up in review.',
  ({ library, permalinks, unread }) => {
    if (unread.size > 0) return [];
    const added = unlisted(permalinks, lastingPermalinks(library));
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
    const published = new Set<string>(permalinks.flatMap(({ ref }) => [ref, regulationIdOf(ref)]));
    const fates = successionsOf(successors);
    return successors.flatMap(({ from, to, kind }, index): Finding[] => {
      const finding = (path: (string | number)[], message: string, hint: string): Finding => ({
        file: 'successors.yaml',
        path: [index, ...path],
        message,
        hint,
      });
      const fate = fateOf(library, fates, from);
      return [
        ...(published.has(from)
          ? []
          : [
              finding(
                ['from'],
                `"${from}" was never published`,
                'take a ref from permalinks.lock, or the id of a regulation',
              ),
            ]),
        ...(fate?.kind === 'live'
          ? [finding(['from'], `"${from}" still exists`, 'remove this succession, or the thing')]
          : []),
        ...(kind !== 'repealed' && fate?.to.length === 0
          ? [
              finding(
                ['to'],
                `${to.join(', ')} leads to nothing that exists`,
                'name refs or regulations that exist now',
              ),
            ]
          : []),
      ];
    });
  },
);
