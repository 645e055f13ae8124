import { isMap, isScalar, parseDocument, type Pair } from 'yaml';
import { asLines, partsOf } from '../../../src/content/frontmatter.ts';

/** The text of a page, changed by whole fields: every other line stays as its author wrote it. */
export class PageText {
  #yaml: string;
  body: string;

  constructor(text: string) {
    const { yaml = '', body = '' } = partsOf(asLines(text)) ?? {};
    this.#yaml = yaml;
    this.body = body;
  }

  /** The lines of a field; undefined where it is not there. */
  get(...path: readonly string[]): string | undefined {
    const at = this.#linesOf(path);
    return at && this.#yaml.slice(...at);
  }

  /** Writes other lines for those of a field, or adds them at the end of what it stands in. No lines: the field goes. */
  set(path: readonly string[], lines: string | undefined): this {
    const at = this.#linesOf(path) ?? this.#endOf(path.slice(0, -1));
    this.#yaml = `${this.#yaml.slice(0, at[0])}${lines ?? ''}${this.#yaml.slice(at[1])}`;
    return this;
  }

  /** Gives a field of the page another name. */
  rename(from: string, to: string): this {
    const [start = 0] = this.#linesOf([from]) ?? [];
    this.#yaml = `${this.#yaml.slice(0, start)}${this.#yaml.slice(start).replace(from, to)}`;
    return this;
  }

  toString(): string {
    return `---\n${this.#yaml}---\n${this.body}`;
  }

  #linesOf(path: readonly string[]): [start: number, end: number] | undefined {
    const pair = this.#pairAt(path);
    const [key, value] = [pair?.key, pair?.value] as { range?: readonly number[] | null }[];
    const [start, end] = [key?.range?.[0], value?.range?.[1]];
    return start === undefined || end === undefined
      ? undefined
      : [this.#yaml.lastIndexOf('\n', start) + 1, this.#lineEnd(end)];
  }

  #endOf(path: readonly string[]): [start: number, end: number] {
    const end = this.#linesOf(path)?.[1] ?? this.#yaml.length;
    return [end, end];
  }

  #pairAt(path: readonly string[]): Pair | undefined {
    let node: unknown = parseDocument(this.#yaml).contents;
    let pair: Pair | undefined;
    for (const name of path) {
      pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
      node = pair?.value;
    }
    return pair;
  }

  #lineEnd(at: number): number {
    if (this.#yaml[at - 1] === '\n') return at;
    const end = this.#yaml.indexOf('\n', at);
    return end < 0 ? this.#yaml.length : end + 1;
  }
}
