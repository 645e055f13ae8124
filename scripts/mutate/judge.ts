import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/content/check.ts';
import { readContent } from '../../src/content/disk.ts';
import { describeFacts, wrongFacts, type Facts } from '../../tests/content/facts/describe.ts';
import { writePage, type Pages } from './content.ts';
import type { Mutant } from './mutant.ts';

/** What became of a mutant, and by what it was caught. */
export interface Verdict {
  mutant: Mutant;
  by: 'checks' | 'content tests' | undefined;
  /** The first rule or fact that is broken. */
  evidence: string | undefined;
}

/**
 * Rules that ask an author to run a command after any change, right or wrong. What only they notice counts as not caught:
 * the author would run the command and go on.
 */
const reminders = ['stale-diagram', 'permalink-unlisted'];

/** Judges mutants one after another in a copy of the content. */
export class Judge {
  readonly #root = mkdtempSync(join(tmpdir(), 'mutants-'));
  readonly #facts: ReadonlyMap<string, Facts>;

  /** @param facts what each regulation has to claim, by its id. */
  constructor(content: string, facts: ReadonlyMap<string, Facts>) {
    cpSync(content, this.#root, { recursive: true });
    this.#facts = facts;
  }

  /** @param pages of the mutant's regulation, unspoilt; they are copied. */
  judge(mutant: Mutant, pages: Pages): Verdict {
    const copy: Pages = { ...pages, files: structuredClone(pages.files) };
    mutant.spoil(copy);
    const changed = [...copy.files].filter(([file, page]) => writePage(page) !== this.#original(pages, file));
    if (changed.length === 0) throw new Error(`${mutant.kind}: ${mutant.what} changes nothing`);
    for (const [file, page] of changed) writeFileSync(join(this.#root, file), writePage(page));
    try {
      return { mutant, ...this.#verdict(mutant) };
    } finally {
      for (const [file] of changed) writeFileSync(join(this.#root, file), this.#original(pages, file));
    }
  }

  /** Nothing may be wrong with a copy that is written anew and not spoilt, or every mutant would count as caught. */
  complaintsUnspoilt(all: readonly Pages[]): string[] {
    for (const { files } of all) {
      for (const [file, page] of files) writeFileSync(join(this.#root, file), writePage(page));
    }
    const facts = all.flatMap(({ regulation }) => this.#wrongFacts(regulation));
    return [...checkContent(this.#root).map(({ rule, message }) => `${rule}: ${message}`), ...facts];
  }

  dispose(): void {
    rmSync(this.#root, { recursive: true });
  }

  #original({ files }: Pages, file: string): string {
    const page = files.get(file);
    return page ? writePage(page) : '';
  }

  #verdict({ regulation }: Mutant): Omit<Verdict, 'mutant'> {
    const [broken] = checkContent(this.#root).filter(({ rule }) => !reminders.includes(rule));
    if (broken) return { by: 'checks', evidence: broken.rule };
    const [wrong] = this.#wrongFacts(regulation);
    return wrong === undefined
      ? { by: undefined, evidence: undefined }
      : { by: 'content tests', evidence: wrong };
  }

  #wrongFacts(regulation: string): string[] {
    const expected = this.#facts.get(regulation);
    const actual = readContent(this.#root).input.library.byId.get(regulation);
    return expected && actual ? wrongFacts(describeFacts(actual), expected) : [];
  }
}
