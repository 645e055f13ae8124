import { stemsOf } from '../../search/fold.ts';
import { defineRule } from '../rule.ts';

export const repeatedSynonym = defineRule(
  'repeated-synonym',
  'No word stands in two families of synonyms.yaml: the search would take one and forget the other.',
  ({ synonyms }) => {
    const familyOf = new Map<string, number>();
    return synonyms.families.flatMap((members, family) =>
      members.flatMap((member, index) => {
        const stem = stemsOf(member).join(' ');
        const known = familyOf.get(stem) ?? family;
        familyOf.set(stem, known);
        if (known === family) return [];
        return [
          {
            file: 'synonyms.yaml',
            path: ['families', family, index],
            message: `«${member}» stands in another family too, that of «${synonyms.families[known]?.[0] ?? ''}»`,
            hint: 'put both families into one, or leave the word in one of them',
          },
        ];
      }),
    );
  },
);
