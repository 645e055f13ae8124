import { describe, expect, it } from 'vitest';
import { staged } from '../../../src/examples/stage.ts';

const stage = (html: string, staging: Parameters<typeof staged>[3] = {}): string =>
  staged(html, 'step-done', 'Сделан', staging);

describe('an example', () => {
  it('is put into its state', () => {
    const html = '<p data-line hidden>старое</p><input data-box>';
    expect(
      stage(html, {
        set: {
          '[data-line]': { text: 'a < b', attributes: { hidden: null } },
          input: { attributes: { checked: '' } },
        },
      }),
    ).toBe('<p data-line="">a &lt; b</p><input data-box="" checked="">');
  });

  it('can be a part, and of a template what it holds', () => {
    expect(stage('<p>x</p><dialog data-d>y</dialog>', { take: '[data-d]' })).toBe(
      '<dialog data-d="">y</dialog>',
    );
    expect(stage('<template data-t><li>z</li></template>', { take: 'template', inside: 'ul' })).toBe(
      '<ul><li>z</li></ul>',
    );
  });

  it('has ids, groups, links and regions of its own, and no script', () => {
    expect(stage('<label for="a">A</label><input id="a" name="g">')).toBe(
      '<label for="step-done-a">A</label><input id="step-done-a" name="step-done-g">',
    );
    expect(stage('<a href="/my/">x</a><a href="https://example.org/">y</a>')).toBe(
      '<a href="#step-done">x</a><a href="https://example.org/">y</a>',
    );
    expect(stage('<section aria-label="Ход">x</section>')).toBe(
      '<section aria-label="Ход: Сделан">x</section>',
    );
    expect(stage('<script>run()</script>')).not.toContain('<script');
  });

  it('fails when what it changes is gone', () => {
    expect(() => stage('<p>x</p>', { set: { '[data-gone]': { text: '' } } })).toThrow(/\[data-gone\]/u);
    expect(() => stage('<p>x</p>', { take: 'dialog' })).toThrow(/dialog/u);
  });
});
