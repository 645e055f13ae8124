import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPages, writePage, type Pages } from '../../../scripts/mutate/content.ts';
import { writeFacts } from '../../../scripts/lib/facts-file.ts';
import { Judge } from '../../../scripts/mutate/judge.ts';
import { operators } from '../../../scripts/mutate/operators.ts';
import { Random } from '../../../scripts/mutate/random.ts';
import { describeFacts } from '../../../src/checks/facts/describe.ts';
import { readContent } from '../../../src/content/disk.ts';
import { ContentCopy, fixture } from '../../fixtures/copy.ts';

function primerPages(copy: ContentCopy): Pages {
  const [pages] = readPages(copy.root);
  if (!pages) throw new Error('the fixture has no regulation');
  return pages;
}

function judgeOf(copy: ContentCopy): Judge {
  const judge = new Judge(copy.root);
  onTestFinished(() => {
    judge.dispose();
  });
  return judge;
}

describe('Random', () => {
  it('gives the same for the same seed, and something else for another', () => {
    const first = (seed: number): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.below(100));
    };
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
    expect(new Random(1).pick<string>([])).toBeUndefined();
    expect(new Random(1).sample([1, 2, 3], 2)).toHaveLength(2);
  });
});

it.each([
  ['primer', fixture],
  ['obrazets', join(import.meta.dirname, '../../fixtures/invented')],
])('every mutant of %s differs from the pages that it spoils, and leaves those alone', (name, root) => {
  const pages = readPages(root).find(({ regulation }) => regulation === name);
  if (!pages) throw new Error(`there is no ${name}`);
  const before = [...pages.files.values()].map(writePage);
  for (const mutant of operators.flatMap((operator) => operator(pages, new Random(1)))) {
    const copy = { ...pages, files: structuredClone(pages.files) };
    mutant.spoil(copy);
    expect([...copy.files.values()].map(writePage), `${mutant.kind}: ${mutant.what}`).not.toEqual(before);
  }
  expect([...pages.files.values()].map(writePage)).toEqual(before);
});

describe('Judge', () => {
  it('finds nothing wrong with pages that are only written anew', () => {
    const copy = new ContentCopy().draw();
    expect(judgeOf(copy).complaintsUnspoilt([primerPages(copy)])).toEqual([]);
  });

  it('names the rule that a mutant breaks, and lets go what only a reminder would notice', () => {
    const copy = new ContentCopy().draw();
    const pages = primerPages(copy);
    const judge = judgeOf(copy);
    const verdicts = operators
      .flatMap((operator) => operator(pages, new Random(1)))
      .map((mutant) => judge.judge(mutant, pages));
    const of = (kind: string) => verdicts.filter(({ mutant }) => mutant.kind === kind);
    expect(of('drop a rule').map(({ evidence }) => evidence)).toContain('decision-proof');
    expect(of('change a word of a clause').every(({ evidence }) => evidence === 'source-identity')).toBe(
      true,
    );
    // Only the diagram is older then.
    expect(of('drop a requires').map(({ by }) => by)).toEqual([undefined, undefined]);
  });

  it('catches by facts what breaks no rule', () => {
    const copy = new ContentCopy().draw();
    const pages = primerPages(copy);
    const regulation = readContent(copy.root).input.library.byId.get('primer');
    copy.write('primer/facts.yaml', writeFacts(regulation ? describeFacts(regulation) : {}));
    const judge = judgeOf(copy);
    const [dropped] = operators
      .flatMap((operator) => operator(pages, new Random(1)))
      .filter(({ kind }) => kind === 'drop a requires');
    if (!dropped) throw new Error('no step requires another');
    expect(judge.judge(dropped, pages).by).toBe('facts');
  });
});
