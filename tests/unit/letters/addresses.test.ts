import { describe, expect, it } from 'vitest';
import { addressesIn, withLinks } from '../../../src/letters/addresses.ts';
import { renderInline } from '../../../src/words/markdown.ts';

describe('the addresses in a text', () => {
  it.each([
    ['Пишите на иванова@энск.рф.', 'иванова@энск.рф'],
    ['Пишите на centr@sample.example, если нужно', 'centr@sample.example'],
    ['Сайт (https://пример.рф)', 'https://пример.рф'],
    ['портал, https://sample.example/', 'https://sample.example/'],
    ['портал <https://sample.example/>.', 'https://sample.example/'],
    ['Смотрите https://sample.example/, затем', 'https://sample.example/'],
    ['Смотрите https://sample.example/api/v1.', 'https://sample.example/api/v1'],
  ])('«%s» has %s', (text, address) => {
    expect(addressesIn(text)).toEqual([address]);
  });

  it('lead there, each of them', () => {
    const html = renderInline(withLinks('a@энск.рф, a@энск.рф, https://sample.example'));
    expect(html.match(/href="mailto:/gu)).toHaveLength(2);
    expect(html).toContain('<a href="https://sample.example">https://sample.example</a>');
    expect(html.replace(/<[^>]+>/gu, '')).toBe('a@энск.рф, a@энск.рф, https://sample.example');
  });
});
