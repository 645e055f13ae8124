import { formatNumber } from '../numerals.ts';
import { childrenOf, elementsIn, type Xml } from '../xml.ts';

interface Level {
  format: string;
  /** «%1%.%2%.»: the numbers of the levels with what stands around them. */
  text: string;
  start: number;
  bullet: string | undefined;
}

/** A list that is being read. */
export interface OpenList {
  style: string;
  counters: Map<number, number>;
}

/** The numbers that a word processor prints before the items of lists. */
export class Lists {
  readonly #styles = new Map<string, Level[]>();
  readonly #byId = new Map<string, OpenList>();
  readonly #byStyle = new Map<string, OpenList>();

  constructor(...roots: (Xml | undefined)[]) {
    for (const root of roots) {
      const groups = elementsIn(root).filter(({ name }) => name === 'styles' || name === 'automatic-styles');
      for (const style of groups.flatMap((group) => childrenOf(group, 'list-style'))) {
        const levels: Level[] = [];
        for (const level of elementsIn(style)) levels[Number(level.attributes['level']) - 1] = levelOf(level);
        this.#styles.set(style.attributes['name'] ?? '', levels);
      }
    }
  }

  /** Begins a list, or goes on with one: with the one that it names, or with the last of its style. */
  open({ attributes }: Xml): OpenList {
    const style = attributes['style-name'] ?? '';
    const { id, 'continue-list': continued } = attributes;
    const named = continued === undefined ? undefined : this.#byId.get(continued);
    const before = attributes['continue-numbering'] === 'true' ? this.#byStyle.get(style) : undefined;
    const list = named ?? before ?? { style, counters: new Map<number, number>() };
    if (id !== undefined) this.#byId.set(id, list);
    this.#byStyle.set(style, list);
    return list;
  }

  /** The number or bullet of the next item of a level. Counts it. */
  next({ style, counters }: OpenList, at: number, item: Xml): string {
    const levels = this.#styles.get(style);
    const level = levels?.[at];
    if (!levels || !level) return '';
    const own = item.attributes['start-value'];
    counters.set(at, own === undefined ? (counters.get(at) ?? level.start - 1) + 1 : Number(own));
    for (const below of [...counters.keys()]) if (below > at) counters.delete(below);
    if (level.bullet !== undefined) return level.bullet;
    return level.text.replace(/%(\d+)%/gu, (_, figure: string) => {
      const index = Number(figure) - 1;
      const { format = 'decimal', start = 1 } = levels[index] ?? {};
      return formatNumber(counters.get(index) ?? start, format);
    });
  }
}

function levelOf({ name, attributes }: Xml): Level {
  const sign = attributes['bullet-char'] ?? '';
  const format = formatOf(attributes['num-format'] ?? '');
  const { 'num-prefix': prefix = '', 'num-suffix': suffix = '' } = attributes;
  const own = Number(attributes['level']);
  const shown = Number(attributes['display-levels'] ?? 1);
  const numbers = Array.from({ length: shown }, (_, index) => `%${String(own - shown + 1 + index)}%`).join(
    '.',
  );
  return {
    format,
    text: format === 'none' ? '' : (attributes['num-list-format'] ?? prefix + numbers + suffix),
    start: Number(attributes['start-value'] ?? 1),
    // A dash is printed as such; other signs differ from typeface to typeface, and mean no more than a hyphen.
    bullet: name.endsWith('bullet') ? (/^[–—]$/u.test(sign) ? sign : '-') : undefined,
  };
}

function formatOf(format: string): string {
  const known: Readonly<Record<string, string>> = {
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
    '': 'none',
  };
  if (format.startsWith('а')) return 'russianLower';
  return format.startsWith('А') ? 'russianUpper' : (known[format] ?? 'decimal');
}
