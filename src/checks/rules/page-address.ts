import { pageHref } from '../../links/address.ts';
import { defineRule, type Finding } from '../rule.ts';

export const pageAddress = defineRule(
  'page-address',
  'A page has an address of its own, in letters that survive being sent in a chat.',
  ({ pages }) =>
    pages.flatMap(({ file, id }, index): Finding[] => {
      const first = pages.findIndex((page) => page.id === id);
      return [
        ...(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/u.test(file)
          ? []
          : [
              {
                file,
                path: [],
                message: `the file name makes the address "${pageHref(id)}"`,
                hint: 'name files and folders with a–z, 0–9 and single hyphens: any other letter turns to percent signs',
              },
            ]),
        ...(first === index
          ? []
          : [
              {
                file,
                path: [],
                message: `the address "${pageHref(id)}" is already that of ${pages[first]?.file ?? ''}`,
                hint: 'rename or remove one of the two files',
              },
            ]),
      ];
    }),
);
