import { formatNumber } from '../numerals.ts';
import { childOf, childrenOf, type Xml } from '../xml.ts';
import { valueOf } from './styles.ts';

interface Level {
  /** `decimal`, `bullet` … */
  format: string;
  /** «%1.%2.»: the numbers of the levels with what stands around them. */
  text: string;
  start: number;
  /** The level after whose number this one begins anew; 0 for never. Absent: after any above. */
  restart: number | undefined;
  /** All numbers of it are written in Arabic figures. */
  legal: boolean;
  style: string | undefined;
}

interface Numbering {
  abstract: string;
  levels: Level[];
  /** Levels whose first number a list sets for itself. */
  starts: Map<number, number>;
}

/** The numbers that Word prints before paragraphs. They stand in no text: they are counted, as Word counts them. */
export class Numberings {
  readonly #numberings = new Map<string, Numbering>();
  /** The last number of each level, by the definition that several lists may share. */
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(root: Xml | undefined) {
    const abstracts = new Map(
      childrenOf(root, 'abstractNum').map((element) => [element.attributes['abstractNumId'] ?? '', element]),
    );
    for (const element of childrenOf(root, 'num')) {
      const abstract = resolved(valueOf(element, 'abstractNumId') ?? '', abstracts);
      const levels: Level[] = [];
      for (const level of childrenOf(abstracts.get(abstract), 'lvl')) {
        levels[Number(level.attributes['ilvl'])] = levelOf(level);
      }
      const starts = new Map<number, number>();
      for (const override of childrenOf(element, 'lvlOverride')) {
        const at = Number(override.attributes['ilvl']);
        const level = childOf(override, 'lvl');
        if (level) levels[at] = levelOf(level);
        const start = valueOf(override, 'startOverride');
        if (start !== undefined) starts.set(at, Number(start));
      }
      this.#numberings.set(element.attributes['numId'] ?? '', { abstract, levels, starts });
    }
  }

  /** The level of a list that belongs to a paragraph style. */
  levelOfStyle(numbering: string, style: string | undefined): number {
    const levels = this.#numberings.get(numbering)?.levels ?? [];
    return Math.max(
      levels.findIndex((level) => style !== undefined && level.style === style),
      0,
    );
  }

  /** The number or bullet that stands before the next paragraph of a list. Counts it. */
  next(id: string, at: number): string {
    const numbering = this.#numberings.get(id);
    const level = numbering?.levels[at];
    if (!numbering || !level) return '';
    const counters = this.#counters.get(numbering.abstract) ?? new Map<number, number>();
    this.#counters.set(numbering.abstract, counters);
    this.#beginAnew(id, numbering, counters);
    counters.set(at, (counters.get(at) ?? level.start - 1) + 1);
    for (const below of [...counters.keys()].filter((other) => other > at)) {
      const restart = numbering.levels[below]?.restart;
      if (restart === undefined || at < restart) counters.delete(below);
    }
    if (level.format === 'bullet') return bullet(level.text);
    return level.text.replace(/%(\d)/gu, (_, figure: string) => {
      const index = Number(figure) - 1;
      const { format = 'decimal', start = 1 } = numbering.levels[index] ?? {};
      return formatNumber(counters.get(index) ?? start, level.legal ? 'decimal' : format);
    });
  }

  /** A list that sets its own first number begins with it once, though it shares its definition with others. */
  #beginAnew(id: string, { starts }: Numbering, counters: Map<number, number>): void {
    if (this.#begun.has(id)) return;
    this.#begun.add(id);
    for (const [at, start] of starts) counters.set(at, start - 1);
  }
}

/** A definition may only name a style of numbering, which another one defines. */
function resolved(id: string, abstracts: ReadonlyMap<string, Xml>): string {
  const link = valueOf(abstracts.get(id), 'numStyleLink');
  if (link === undefined) return id;
  return [...abstracts].find(([, element]) => valueOf(element, 'styleLink') === link)?.[0] ?? id;
}

function levelOf(element: Xml): Level {
  const restart = valueOf(element, 'lvlRestart');
  return {
    format: valueOf(element, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    start: Number(valueOf(element, 'start') ?? 1),
    restart: restart === undefined ? undefined : Number(restart),
    legal: childOf(element, 'isLgl') !== undefined,
    style: valueOf(element, 'pStyle'),
  };
}

/** A dash is printed as such; other signs differ from typeface to typeface, and mean no more than a hyphen. */
function bullet(sign: string): string {
  return /^[–—]$/u.test(sign) ? sign : '-';
}
