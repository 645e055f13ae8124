import type { Setting } from '../setting.ts';
import { childOf, childrenOf, elementsIn, type Xml } from '../xml.ts';

interface Style {
  setting: Setting;
  parent: string | undefined;
  list: string | undefined;
  bordered: boolean;
}

/** Beyond this many centimetres a paragraph is set to the right half of the page. */
const RIGHT_HALF = 7.4;
const CENTIMETRES: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 0.0353 };

/** The styles of a document, both those that have names and those that its paragraphs were given one by one. */
export class Styles {
  readonly #styles = new Map<string, Style>();

  constructor(...roots: (Xml | undefined)[]) {
    for (const root of roots) {
      for (const group of elementsIn(root).filter(
        ({ name }) => name === 'styles' || name === 'automatic-styles',
      )) {
        for (const style of childrenOf(group, 'style')) this.#add(style);
      }
    }
  }

  #add(style: Xml): void {
    const { name = '', family = '' } = style.attributes;
    const border = childOf(style, 'table-cell-properties')?.attributes ?? {};
    this.#styles.set(`${family} ${name}`, {
      setting: { ...outlineOf(style), ...paragraphSetting(style), ...textSetting(style) },
      parent: style.attributes['parent-style-name'],
      list: style.attributes['list-style-name'],
      bordered: Object.entries(border).some(
        ([key, value]) => key.startsWith('border') && /\d.*(?:solid|double)/u.test(value),
      ),
    });
  }

  settingOf(family: string, name: string | undefined): Setting {
    const style = this.#styles.get(`${family} ${name ?? ''}`);
    if (!style) return {};
    const above =
      style.parent === undefined || style.parent === name ? {} : this.settingOf(family, style.parent);
    return { ...above, ...style.setting };
  }

  isBordered(name: string | undefined): boolean {
    return this.#styles.get(`table-cell ${name ?? ''}`)?.bordered ?? false;
  }
}

function outlineOf({ attributes }: Xml): Setting {
  const named = /^Heading(?:_20_| )([1-9])$/u.exec(attributes['name'] ?? '')?.[1];
  const level = attributes['default-outline-level'] || named;
  return level === undefined ? {} : { heading: Number(level) };
}

function paragraphSetting(style: Xml): Setting {
  const properties = childOf(style, 'paragraph-properties')?.attributes ?? {};
  const align = properties['text-align'];
  const [, indent = '0', unit = ''] = /^([\d.]+)(\w+)$/u.exec(properties['margin-left'] ?? '') ?? [];
  if (align === 'center') return { align: 'centre' };
  if (align === 'end' || align === 'right' || Number(indent) * (CENTIMETRES[unit] ?? 0) > RIGHT_HALF)
    return { align: 'end' };
  return align === undefined ? {} : { align: 'start' };
}

function textSetting(style: Xml): Setting {
  const properties = childOf(style, 'text-properties')?.attributes ?? {};
  const weight = properties['font-weight'];
  const slant = properties['font-style'];
  const position = properties['text-position'];
  const transform = properties['text-transform'];
  const line = properties['text-line-through-style'] ?? properties['text-line-through-type'];
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' }),
    ...(transform === undefined ? {} : { capitals: transform === 'uppercase' }),
    ...(properties['display'] === undefined ? {} : { hidden: properties['display'] === 'none' }),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...(position === undefined ? {} : { raised: isAbove(position), lowered: isBelow(position) }),
  };
}

/** «super 58%», «33% 58%» */
function isAbove(position: string): boolean {
  return position.startsWith('super') || Number.parseFloat(position) > 0;
}

function isBelow(position: string): boolean {
  return position.startsWith('sub') || Number.parseFloat(position) < 0;
}
