import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausePaths } from '../../../src/checks/clauses.ts';
import type { PageFile } from '../../../src/checks/input.ts';
import { headingAnchors } from '../../../src/checks/prose/headings.ts';
import { linkTargets } from '../../../src/checks/prose/links.ts';
import { proseOf } from '../../../src/checks/prose/prose.ts';
import { strangeWords } from '../../../src/checks/rules/mixed-script.ts';
import { textsOf } from '../../../src/checks/strings.ts';
import { editDistance, suggest } from '../../../src/checks/suggest.ts';
import { textSchema } from '../../../src/model/text.ts';
import { flattenText } from '../../../src/model/walk.ts';

const page = (body: string): PageFile => ({
  id: 'x',
  title: 'Страница',
  description: undefined,
  blocks: {},
  file: 'x.mdx',
  body,
  bodyOffset: 3,
});

describe('suggest', () => {
  it('names the id that was probably meant first', () => {
    expect(suggest('operatr', ['stp', 'operator'])).toBe(
      'did you mean "operator"? these exist: operator, stp',
    );
  });

  it('does not guess when nothing is near', () => {
    expect(suggest('something-else', ['stp', 'operator'])).toMatch(/^these exist: /u);
  });

  it('lists eight and counts the rest', () => {
    const known = Array.from({ length: 11 }, (_, index) => `step-number-${String(index)}`);
    expect(suggest('x', known)).toMatch(/step-number-7 and 3 more$/u);
  });

  it('says so when there is nothing to name', () => {
    expect(suggest('x', [])).toContain('there is none yet');
  });

  it('measures a distance: nothing to itself, the same both ways, no longer than the longer word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it.each([
    ['letter', 'leter', 1],
    ['letter', 'letters', 1],
    ['letter', 'lettre', 2],
    ['', 'abc', 3],
  ])('counts the changes from %s to %s', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});

describe('strangeWords', () => {
  it.each([
    'ГИС ТОР КНД',
    'IP-адреса',
    'ёлка, Ёлка, ЩЪЫЬЭЮЯ',
    'API',
    'naïve',
    '1.4.3',
    'п. 1.4, подп. «а»',
    'U+0410',
  ])('finds nothing in: %s', (text) => {
    expect(strangeWords(text)).toEqual([]);
  });

  it.each([
    ['доступ к АPI', 'АPI'],
    ['АРІ', 'АРІ'],
    ['Cлово', 'Cлово'],
    ['слово ї', 'ї'],
    ['Ѳита', 'Ѳита'],
  ])('finds in: %s', (text, word) => {
    expect(strangeWords(text)).toEqual([word]);
  });
});

describe('linkTargets', () => {
  it('finds links of Markdown, angle brackets and components, in order', () => {
    const markdown =
      '[a](/x/#y) <https://a.ru/b> <mailto:a@b.ru> <Card href="/z/" /> [b](<#c> "title") <a href=\'d\'>d</a> [e]()';
    expect(linkTargets(markdown)).toEqual(['/x/#y', 'https://a.ru/b', 'mailto:a@b.ru', '/z/', '#c', 'd', '']);
  });

  it('takes no addresses of mail and no bare addresses for links', () => {
    expect(linkTargets('<a@b.ru> https://a.ru сценарий (-ии) [слово] a < b')).toEqual([]);
  });
});

describe('prose', () => {
  it('leaves fenced code out, empties code inside a line, and keeps the numbers of lines', () => {
    const lines = proseOf(page('one `x`\n```md\n[a](/b/)\n~~~\n```\ntwo\n~~~~\n```\n~~~~\nthree'));
    expect(lines).toEqual([
      { line: 4, text: 'one ``' },
      { line: 9, text: 'two' },
      { line: 13, text: 'three' },
    ]);
  });

  it('gives headings the anchors of Starlight', () => {
    const body = [
      '# Что это?',
      '## «Кавычки», тире — и API 2.0',
      '### [Ссылка](/x/) и *курсив* ###',
      '## Что это?',
      '## Что это',
      '```',
      '# код',
      '```',
      'не # заголовок',
      '#не-заголовок',
    ].join('\n');
    expect(headingAnchors(page(body))).toEqual([
      'что-это',
      'кавычки-тире--и-api-20',
      'ссылка-и-курсив',
      'что-это-1',
      'что-это-2',
    ]);
  });
});

describe('textsOf', () => {
  it('lists the texts of every depth with their way, but not what a correction quotes', () => {
    const blocks = {
      regulation: { corrections: [{ source: 'АРІ', shown: 'API' }], parties: [{ name: 'Оператор' }] },
    } as unknown as PageFile['blocks'];
    expect(textsOf({ ...page(''), description: 'О чём', blocks })).toEqual([
      { path: ['title'], text: 'Страница' },
      { path: ['description'], text: 'О чём' },
      { path: ['regulation', 'corrections', 0, 'shown'], text: 'API' },
      { path: ['regulation', 'parties', 0, 'name'], text: 'Оператор' },
    ]);
  });
});

describe('clausePaths', () => {
  it('follows the order in which the model lists clauses', () => {
    const footnote = (id: string): object => ({ id, mark: '*', text: 'Да.', cite: id });
    const text = textSchema.parse({
      title: ['Т'],
      footnotes: [footnote('t1'), footnote('t2')],
      clauses: [
        {
          id: 'a',
          text: 'А.',
          footnotes: [footnote('a1')],
          children: [
            { id: 'b', text: 'Б.', children: [{ id: 'c', text: 'В.' }], footnotes: [footnote('b1')] },
          ],
        },
        { id: 'd', text: 'Г.' },
      ],
    });
    const idAt = (path: readonly (string | number)[]): unknown =>
      path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], text);
    expect(clausePaths(text).map((path) => idAt([...path, 'id']))).toEqual(
      flattenText(text).map(({ id }) => id),
    );
  });
});
