import { raise } from '../runs.ts';
import { formatNumber } from '../numerals.ts';
import { childOf, childrenOf, descendantsOf, type Xml } from '../xml.ts';
import { valueOf } from './styles.ts';

type Kind = 'footnote' | 'endnote';

/** The footnotes and endnotes of a document. Word counts them where they are referred to. */
export class Notes {
  readonly #paragraphs: Record<Kind, Map<string, Xml[]>>;
  readonly #formats: Record<Kind, string>;
  readonly #counts: Record<Kind, number> = { footnote: 0, endnote: 0 };

  constructor(footnotes: Xml | undefined, endnotes: Xml | undefined, settings: Xml | undefined, body: Xml) {
    this.#paragraphs = {
      footnote: paragraphsOf(footnotes, 'footnote'),
      endnote: paragraphsOf(endnotes, 'endnote'),
    };
    const formatOf = (kind: Kind): string | undefined => {
      const properties = [
        ...descendantsOf(body, 'sectPr').map((section) => childOf(section, `${kind}Pr`)),
        childOf(settings, `${kind}Pr`),
      ];
      return properties.map((element) => valueOf(element, 'numFmt')).find((format) => format !== undefined);
    };
    this.#formats = {
      footnote: formatOf('footnote') ?? 'decimal',
      endnote: formatOf('endnote') ?? 'decimal',
    };
  }

  /** The mark of the next reference and the paragraphs of its note. A mark that the writer chose is not counted. */
  next(kind: Kind, { attributes }: Xml): { mark: string | undefined; paragraphs: Xml[] } {
    const paragraphs = this.#paragraphs[kind].get(attributes['id'] ?? '') ?? [];
    if (['1', 'true', 'on'].includes(attributes['customMarkFollows'] ?? ''))
      return { mark: undefined, paragraphs };
    this.#counts[kind] += 1;
    const format = this.#formats[kind];
    // Endnotes are numbered on after the footnotes, so that no mark means two of them.
    const number = this.#counts[kind] + (kind === 'endnote' ? this.#counts.footnote : 0);
    const mark = format === 'chicago' ? '*'.repeat(number) : raise(formatNumber(number, 'decimal'));
    return { mark, paragraphs };
  }

  told(): string[] {
    return this.#counts.endnote > 0 && this.#counts.footnote > 0
      ? ['Концевые сноски пронумерованы вслед за обычными.']
      : [];
  }
}

function paragraphsOf(root: Xml | undefined, kind: Kind): Map<string, Xml[]> {
  // Notes with a type are the lines that part notes from the text.
  const notes = childrenOf(root, kind).filter(({ attributes }) =>
    [undefined, 'normal'].includes(attributes['type']),
  );
  return new Map(notes.map((note) => [note.attributes['id'] ?? '', childrenOf(note, 'p')]));
}
