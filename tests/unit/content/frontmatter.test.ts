import { describe, expect, it } from 'vitest';
import { parseFrontmatter } from '../../../src/content/frontmatter.ts';

const file = [
  '---', // 1
  'title: Страница', // 2
  'procedure:', // 3
  '  goal: >-', // 4
  '    Всё', // 5
  '    готово.', // 6
  '  steps:', // 7
  '    - id: a', // 8
  '      clauses:', // 9
  "        - '1'", // 10
  "        - '2'", // 11
  '    - { id: b, clauses: [x] }', // 12
  '---', // 13
  'Текст.', // 14
  '',
].join('\n');

describe('parseFrontmatter', () => {
  it('takes the file apart', () => {
    const { data, body, bodyOffset, errors } = parseFrontmatter(file);
    expect(data).toMatchObject({ title: 'Страница', procedure: { goal: 'Всё готово.' } });
    expect([body, bodyOffset, errors]).toEqual(['Текст.\n', 13, []]);
  });

  it.each([
    [['title'], 2],
    [['procedure', 'goal'], 4],
    [['procedure', 'steps', 0], 8],
    [['procedure', 'steps', 0, 'clauses'], 9],
    [['procedure', 'steps', 0, 'clauses', 1], 11],
    [['procedure', 'steps', 1, 'clauses', 0], 12],
    [[], 1],
  ])('knows the line of %j', (path, line) => {
    expect(parseFrontmatter(file).lineOf(path)).toBe(line);
  });

  it.each([
    [['procedure', 'steps', 0, 'actor'], 8],
    [['procedure', 'steps', 7], 7],
    [['procedure', 'goal', 'deeper'], 4],
  ])('points at the nearest parent of %j, which does not exist', (path, line) => {
    expect(parseFrontmatter(file).lineOf(path)).toBe(line);
  });

  it('reads a file with Windows line ends as one without', () => {
    const parsed = parseFrontmatter(file.replaceAll('\n', '\r\n'));
    expect([parsed.lineOf(['procedure', 'steps', 1]), parsed.bodyOffset, parsed.body]).toEqual([
      12,
      13,
      'Текст.\n',
    ]);
  });

  it.each([
    ['---\na: [\n---\n', 3],
    ['---\na: 1\nb: c: d\n---\n', 3],
    ['---\na: 1\na: 2\n---\n', 3],
    ['---\na: 1\nb: *text\n---\n', 3],
    ['---\na: 1\nb: *text* more\n---\n', 3],
    ['no frontmatter\n', 1],
    ['\n---\na: 1\n---\n', 1],
  ])('reports mistakes of YAML instead of throwing: %j', (text, line) => {
    const { errors, data } = parseFrontmatter(text);
    expect(errors[0]?.line).toBe(line);
    expect(data).toEqual({});
  });

  it('lets an anchor be used', () => {
    expect(parseFrontmatter('---\na: &x [1]\nb: *x\n---\n')).toMatchObject({
      errors: [],
      data: { a: [1], b: [1] },
    });
  });

  it('reads an empty frontmatter and an empty body', () => {
    expect(parseFrontmatter('---\n---')).toMatchObject({ errors: [], body: '' });
  });
});
