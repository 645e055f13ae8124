import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPages, writePage, type Pages } from '../../../scripts/mutate/content.ts';
import {
  changeMeets,
  changeRequired,
  dropAttachment,
  dropLetterFact,
  dropRequirement,
} from '../../../scripts/mutate/letters.ts';
import { Random } from '../../../scripts/mutate/random.ts';
import { describeFacts, wrongFacts, type Facts } from '../../../src/checks/facts/describe.ts';
import { readContent } from '../../../src/content/disk.ts';
import { ContentCopy, fixture } from '../../fixtures/copy.ts';

const invented = join(import.meta.dirname, '../../fixtures/invented');
/** They ask and answer; what they say is said by the things that they name. */
const noClaims = ['clause', 'faq'];

it('tells which facts are wrong, missing or new', () => {
  expect(wrongFacts({ a: '1', b: '2', d: '4' }, { a: '1', b: '3', c: '4' })).toEqual(['b', 'd', 'c']);
});

it.each([fixture, invented])('writes down every thing of a guide that its document can confirm', (root) => {
  for (const regulation of readContent(root).input.library.regulations) {
    const facts = Object.keys(describeFacts(regulation));
    const claims = regulation.items.filter(({ kind }) => !noClaims.includes(kind));
    expect(claims.length).toBeGreaterThan(5);
    expect(claims.map(({ kind, id }) => `${kind} ${id}`).filter((name) => !facts.includes(name))).toEqual([]);
    const required = regulation.letters.flatMap(({ id, requirements }) =>
      requirements.map((requirement) => `requirement ${id} ${requirement.id}`),
    );
    expect(facts).toEqual(expect.arrayContaining(required));
  }
});

/** The facts of the invented regulation that has letters. */
function factsIn({ root }: ContentCopy): Facts {
  const regulation = readContent(root).input.library.byId.get('obrazets');
  if (!regulation) throw new Error('there is no obrazets');
  return describeFacts(regulation);
}

it('notices what is forgotten or exchanged in a letter', () => {
  const copy = new ContentCopy();
  cpSync(invented, copy.root, { recursive: true });
  const before = factsIn(copy);
  const pages = readPages(copy.root).find(({ regulation }) => regulation === 'obrazets');
  if (!pages) throw new Error('there is no obrazets');
  const mutants = [dropRequirement, changeMeets, dropLetterFact, dropAttachment, changeRequired].flatMap(
    (operator) => operator(pages, new Random(1)),
  );
  expect(mutants.length).toBeGreaterThan(10);
  for (const mutant of mutants) {
    const spoilt: Pages = { ...pages, files: structuredClone(pages.files) };
    mutant.spoil(spoilt);
    for (const [file, page] of spoilt.files) writeFileSync(join(copy.root, file), writePage(page));
    expect(wrongFacts(factsIn(copy), before), `${mutant.kind}: ${mutant.what}`).not.toEqual([]);
  }
});
