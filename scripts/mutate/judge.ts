import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/content/check.ts';
import { writePage, type Pages } from './content.ts';
import type { Mutant } from './mutant.ts';

/** What became of a mutant, and by what it was caught. */
export interface Verdict {
  mutant: Mutant;
  by: 'checks' | 'facts' | undefined;
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

  /** @param content the folder that is copied */
  constructor(content: string) {
    cpSync(content, this.#root, { recursive: true });
  }

  /** @param pages of the mutant's regulation, unspoilt; they are copied. */
  judge(mutant: Mutant, pages: Pages): Verdict {
    const copy: Pages = { ...pages, files: structuredClone(pages.files) };
    mutant.spoil(copy);
    const changed = [...copy.files].filter(([file, page]) => writePage(page) !== this.#original(pages, file));
    if (changed.length === 0) throw new Error(`${mutant.kind}: ${mutant.what} changes nothing`);
    for (const [file, page] of changed) writeFileSync(join(this.#root, file), writePage(page));
    try {
      return { mutant, ...this.#verdict() };
    } finally {
      for (const [file] of changed) writeFileSync(join(this.#root, file), this.#original(pages, file));
    }
  }

  /** Nothing may be wrong with a copy that is written anew and not spoilt, or every mutant would count as caught. */
  complaintsUnspoilt(all: readonly Pages[]): string[] {
    for (const { files } of all) {
      for (const [file, page] of files) writeFileSync(join(this.#root, file), writePage(page));
    }
    return checkContent(this.#root).map(({ rule, message }) => `${rule}: ${message}`);
  }

  dispose(): void {
    rmSync(this.#root, { recursive: true });
  }

  #original({ files }: Pages, file: string): string {
    const page = files.get(file);
    return page ? writePage(page) : '';
  }

  #verdict(): Omit<Verdict, 'mutant'> {
    const broken = checkContent(this.#root).filter(({ rule }) => !reminders.includes(rule));
    const isFact = ({ rule }: { rule: string }): boolean => rule === 'changed-fact';
    const rule = broken.find((one) => !isFact(one));
    if (rule) return { by: 'checks', evidence: rule.rule };
    const fact = broken.find(isFact);
    return fact ? { by: 'facts', evidence: fact.message } : { by: undefined, evidence: undefined };
  }
}
