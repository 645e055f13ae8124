import type { Setting } from '../setting.ts';
import { attribute, styleOf, type Element } from './tree.ts';

const ofTags: Readonly<Record<string, Setting>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  sup: { raised: true },
  sub: { lowered: true },
  s: { struck: true },
  strike: { struck: true },
  del: { struck: true },
  center: { align: 'centre' },
};

/** How the words of an element are set inside one that is set in some way, as far as its tag and its own style say. */
export function settingOf(element: Element, outside: Setting): Setting {
  const heading = /^h([1-6])$/u.exec(element.tagName)?.[1];
  return {
    ...outside,
    ...ofTags[element.tagName],
    ...(heading === undefined ? {} : { heading: Number(heading) }),
    ...ofStyle(element),
    ...alignOf(element),
  };
}

function ofStyle(element: Element): Setting {
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const vertical = styleOf(element, 'vertical-align');
  const position = styleOf(element, 'text-position') ?? vertical;
  const line = styleOf(element, 'text-decoration') ?? styleOf(element, 'text-decoration-line');
  return {
    ...(weight === undefined ? {} : { bold: weight.startsWith('bold') || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' }),
    ...(position === 'super' || position === 'sub'
      ? { raised: position === 'super', lowered: position === 'sub' }
      : {}),
    ...(line?.includes('line-through') ? { struck: true } : {}),
    ...(styleOf(element, 'text-transform') === 'uppercase' ? { capitals: true } : {}),
  };
}

/** Beyond this many pixels, points or percents a paragraph is set to the right half of the page. */
const RIGHT_HALF: Readonly<Record<string, number>> = { px: 260, pt: 200, cm: 7, in: 2.8, '%': 40 };

function alignOf(element: Element): Pick<Setting, 'align'> {
  const align = styleOf(element, 'text-align') ?? attribute(element, 'align')?.toLowerCase();
  if (align === 'center') return { align: 'centre' };
  if (align === 'right' || align === 'end') return { align: 'end' };
  const [, left = '', unit = ''] =
    /^([\d.]+)(px|pt|cm|in|%)$/u.exec(styleOf(element, 'margin-left') ?? '') ?? [];
  if (Number(left) > (RIGHT_HALF[unit] ?? Infinity)) return { align: 'end' };
  return align === undefined ? {} : { align: 'start' };
}
