import { blocksOf, listOf, textOf, textsOf, isData, type Data, type Pages } from './content.ts';
import type { Mutant, Operator } from './mutant.ts';

/** A list of things that name clauses. */
interface Grounded {
  block: string;
  list: string;
}
const grounded: readonly Grounded[] = [
  { block: 'procedure', list: 'steps' },
  { block: 'decision', list: 'questions' },
  { block: 'decision', list: 'outcomes' },
  { block: 'regulation', list: 'parties' },
  { block: 'regulation', list: 'contacts' },
  { block: 'regulation', list: 'terms' },
  { block: 'regulation', list: 'environments' },
  { block: 'letter', list: 'requirements' },
];

interface Place {
  name: string;
  find: (pages: Pages) => Data | undefined;
  thing: Data;
}

/** Everything that names clauses, with a way to find it again in a copy. */
function groundedThings(pages: Pages): Place[] {
  const named = grounded.flatMap(({ block, list }) =>
    blocksOf(pages, block).flatMap(({ file, block: found }) =>
      listOf(found, list).map((thing, index) => ({
        name: `${file} ${list}/${textOf(thing, 'id')}`,
        thing,
        find: (copy: Pages) => {
          const home = copy.files.get(file)?.data[block];
          return isData(home) ? listOf(home, list)[index] : undefined;
        },
      })),
    ),
  );
  return [...named, ...letterThings(pages), ...noteThings(pages)];
}

function letterThings(pages: Pages): Place[] {
  return blocksOf(pages, 'letter').map(({ file, block: thing }) => ({
    name: file,
    thing,
    find: (copy) => {
      const block = copy.files.get(file)?.data['letter'];
      return isData(block) ? block : undefined;
    },
  }));
}

function noteThings({ files }: Pages): Place[] {
  return [...files].flatMap(([file, { data }]) =>
    listOf(data, 'notes').map((thing, index) => ({
      name: `${file} notes/${textOf(thing, 'id')}`,
      thing,
      find: (copy: Pages) => listOf(copy.files.get(file)?.data ?? {}, 'notes')[index],
    })),
  );
}

function clauseIds(pages: Pages): string[] {
  const inside = (clause: Data): string[] => [
    textOf(clause, 'id'),
    ...listOf(clause, 'children').flatMap(inside),
  ];
  return blocksOf(pages, 'text').flatMap(({ block }) => listOf(block, 'clauses').flatMap(inside));
}

/** Takes one of several clauses away. */
export const deleteClause: Operator = (pages) =>
  groundedThings(pages).flatMap(({ name, thing, find }) => {
    const clauses = textsOf(thing, 'clauses');
    return clauses.length < 2
      ? []
      : clauses.map((clause): Mutant => ({
          kind: 'delete a clause reference',
          regulation: pages.regulation,
          what: `${name}: not ${clause}`,
          spoil: (copy) => {
            const target = find(copy);
            if (target) target['clauses'] = clauses.filter((one) => one !== clause);
          },
        }));
  });

/** Names another clause in the place of one. */
export const changeClause: Operator = (pages, random) =>
  groundedThings(pages).flatMap(({ name, thing, find }) => {
    const clauses = textsOf(thing, 'clauses');
    return clauses.flatMap((clause): Mutant[] => {
      const other = random.pick(clauseIds(pages).filter((id) => !clauses.includes(id)));
      if (other === undefined) return [];
      return [
        {
          kind: 'change a clause reference',
          regulation: pages.regulation,
          what: `${name}: ${other} for ${clause}`,
          spoil: (copy) => {
            const target = find(copy);
            if (target) target['clauses'] = clauses.map((one) => (one === clause ? other : one));
          },
        },
      ];
    });
  });

/** Lets a thing that rests on one sentence rest on its whole clause. */
export const widenSentence: Operator = (pages) =>
  groundedThings(pages)
    .filter(({ thing }) => isData(thing['sentences']))
    .map(({ name, find }) => ({
      kind: 'forget which sentence',
      regulation: pages.regulation,
      what: name,
      spoil: (copy) => {
        delete find(copy)?.['sentences'];
      },
    }));
