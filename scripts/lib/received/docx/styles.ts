import type { Setting } from '../setting.ts';
import { childOf, childrenOf, type Xml } from '../xml.ts';

/** What a style, or a paragraph or run by itself, says of how words are set and numbered. */
export interface WordSetting extends Setting {
  /** Numbering that a paragraph takes part in; '0' for none. */
  numbering?: string;
  /** Level of that numbering, 0 for the first. */
  level?: number;
}

/** Beyond this many twentieths of a point a paragraph is set to the right half of the page. */
const RIGHT_HALF = 4200;

/** The settings of the paragraph properties `w:pPr`. */
export function paragraphSetting(properties: Xml | undefined): WordSetting {
  const align = valueOf(properties, 'jc');
  const indent = Number(
    childOf(properties, 'ind')?.attributes['left'] ?? childOf(properties, 'ind')?.attributes['start'] ?? 0,
  );
  const outline = valueOf(properties, 'outlineLvl');
  const numbering = childOf(properties, 'numPr');
  const level = valueOf(numbering, 'ilvl');
  return {
    ...(align === 'center' ? { align: 'centre' } : {}),
    ...(align === 'right' || align === 'end' || (align !== 'center' && indent > RIGHT_HALF)
      ? { align: 'end' }
      : {}),
    ...(align === 'left' || align === 'both' || align === 'start'
      ? indent > RIGHT_HALF
        ? {}
        : { align: 'start' }
      : {}),
    ...(outline === undefined || Number(outline) > 8 ? {} : { heading: Number(outline) + 1 }),
    ...withValue('numbering', valueOf(numbering, 'numId')),
    ...(level === undefined ? {} : { level: Number(level) }),
  };
}

/** The settings of the run properties `w:rPr`. */
export function runSetting(properties: Xml | undefined): Setting {
  const position = valueOf(properties, 'vertAlign');
  const strike = toggle(properties, 'strike');
  const double = toggle(properties, 'dstrike');
  return {
    ...withValue('bold', toggle(properties, 'b')),
    ...withValue('italic', toggle(properties, 'i')),
    ...withValue('capitals', toggle(properties, 'caps') ?? toggle(properties, 'smallCaps')),
    ...withValue('hidden', toggle(properties, 'vanish')),
    ...withValue('struck', strike === undefined ? double : strike || double),
    ...(position === undefined
      ? {}
      : { raised: position === 'superscript', lowered: position === 'subscript' }),
  };
}

/** `w:val` of a child. */
export function valueOf(element: Xml | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val'];
}

function toggle(properties: Xml | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  return element && !['0', 'false', 'off'].includes(element.attributes['val'] ?? '');
}

function withValue<Key extends keyof WordSetting>(
  key: Key,
  value: WordSetting[Key] | undefined,
): Pick<WordSetting, Key> | object {
  return value === undefined ? {} : { [key]: value };
}

interface Style {
  setting: WordSetting;
  basedOn: string | undefined;
  name: string;
}

/** The styles of a document, with what each takes over from the one that it is based on. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #default: string | undefined;
  readonly #bordered: ReadonlySet<string>;

  constructor(root: Xml | undefined) {
    const styles = childrenOf(root, 'style');
    this.#styles = new Map(
      styles.map((style) => {
        const name = valueOf(style, 'name') ?? '';
        const level = /^(?:heading|заголовок)\s*(\d)$/iu.exec(name)?.[1];
        const setting = {
          ...(level === undefined ? {} : { heading: Number(level) }),
          ...paragraphSetting(childOf(style, 'pPr')),
          ...runSetting(childOf(style, 'rPr')),
        };
        return [style.attributes['styleId'] ?? '', { setting, basedOn: valueOf(style, 'basedOn'), name }];
      }),
    );
    const isDefault = ({ attributes }: Xml): boolean =>
      attributes['default'] === '1' && attributes['type'] === 'paragraph';
    this.#default = styles.find(isDefault)?.attributes['styleId'];
    this.#bordered = new Set(
      styles
        .filter((style) => hasBorders(childOf(style, 'tblPr', 'tblBorders')))
        .map(({ attributes }) => attributes['styleId'] ?? ''),
    );
  }

  /** What a style says; the style of plain paragraphs for undefined. */
  settingOf(id: string | undefined): WordSetting {
    const style = this.#styles.get(id ?? this.#default ?? '');
    if (!style) return {};
    const above = style.basedOn === undefined || style.basedOn === id ? {} : this.settingOf(style.basedOn);
    return { ...above, ...style.setting };
  }

  nameOf(id: string | undefined): string {
    return this.#styles.get(id ?? '')?.name ?? '';
  }

  /** Whether tables of a style have lines around their cells. */
  isBordered(id: string | undefined): boolean {
    if (id === undefined) return false;
    return this.#bordered.has(id) || this.isBordered(this.#styles.get(id)?.basedOn);
  }
}

/** Whether `w:tblBorders` or `w:tcBorders` draw any line. */
export function hasBorders(borders: Xml | undefined): boolean {
  const lines = ['top', 'bottom', 'left', 'right', 'insideH', 'insideV', 'start', 'end'];
  return lines.some((line) => !['none', 'nil', ''].includes(childOf(borders, line)?.attributes['val'] ?? ''));
}
