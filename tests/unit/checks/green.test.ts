import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPages, writePage, type Pages } from '../../../scripts/mutate/content.ts';
import type { Mutant } from '../../../scripts/mutate/mutant.ts';
import { operators } from '../../../scripts/mutate/operators.ts';
import { Random } from '../../../scripts/mutate/random.ts';
import { problemsOf } from '../../../src/content/check.ts';
import { readContent } from '../../../src/content/disk.ts';
import { ContentCopy } from '../../fixtures/copy.ts';
import { publishedFlaws } from '../../support/published-flaws.ts';

/**
 * Content that the checks accept makes no test fail: what tests ask of the content beside the checks is asked here of the site, of
 * invented regulations, and of whatever else the checks let pass.
 */
const fixtures = join(import.meta.dirname, '../../fixtures');
const site = join(import.meta.dirname, '../../../content');

/** The invented regulations, in one folder. */
function invented(): ContentCopy {
  const copy = new ContentCopy();
  cpSync(join(fixtures, 'invented'), copy.root, { recursive: true });
  // The details of an organisation, which letters of any regulation ask for, without the links to other pages below.
  const [organisation = ''] =
    /^---\n[\s\S]*?^---\n/mu.exec(readFileSync(join(site, 'organisation.mdx'), 'utf8')) ?? [];
  copy.write('organisation.mdx', organisation);
  // They tell of a regulation that is gone, whose links a copy does not list.
  return copy.remove('successors.yaml').draw();
}

const isAccepted = ({ root }: ContentCopy): boolean => problemsOf(readContent(root)).length === 0;

it('holds for the site', () => {
  expect(publishedFlaws(site)).toEqual([]);
});

it('holds for the invented regulations', () => {
  const copy = invented();
  expect(problemsOf(readContent(copy.root))).toEqual([]);
  expect(publishedFlaws(copy.root)).toEqual([]);
});

describe('whatever the checks let pass of', () => {
  const pagesOf = (): Pages[] => readPages(invented().root);

  it.each(['primer', 'obrazets'])('%s holds too', { timeout: 300_000 }, (regulation) => {
    const pages = pagesOf().find((one) => one.regulation === regulation);
    if (!pages) throw new Error(`there is no ${regulation}`);
    const accepted = mutantsOf(pages).flatMap((mutant) => {
      const copy = spoilt(mutant, pages);
      return isAccepted(copy) ? [{ mutant, flaws: publishedFlaws(copy.root) }] : [];
    });
    expect(accepted.length).toBeGreaterThan(15);
    expect(
      accepted.filter(({ flaws }) => flaws.length > 0).map(({ mutant, flaws }) => [mutant.what, flaws]),
    ).toEqual([]);
  });

  it('a regulation without any of its optional pages holds', () => {
    const optional = globSync(['*/{notes,coverage,category,choice}.mdx', '*/letters/*.mdx'], {
      cwd: invented().root,
    });
    expect(optional.length).toBeGreaterThan(5);
    const poorer = optional.map((file) => ({ file, copy: invented().remove(file).draw() }));
    const accepted = poorer.filter(({ copy }) => isAccepted(copy));
    expect(accepted.length).toBeGreaterThan(0);
    for (const { file, copy } of accepted) expect(publishedFlaws(copy.root), file).toEqual([]);
  });
});

/** Two mutants of each kind. */
function mutantsOf(pages: Pages): Mutant[] {
  const random = new Random(7);
  return operators.flatMap((operator) => random.sample(operator(pages, random), 2));
}

function spoilt(mutant: Mutant, pages: Pages): ContentCopy {
  const files = structuredClone(pages.files);
  mutant.spoil({ ...pages, files });
  const copy = invented();
  for (const [file, page] of files) copy.write(file, writePage(page));
  return copy.draw();
}
