import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../scripts/lib/reference/fields.ts';
import { referencePath, writtenReference } from '../../../scripts/lib/reference/write.ts';

describe('the reference of the content', () => {
  it('is what npm run reference writes', async () => {
    expect(readFileSync(referencePath, 'utf8')).toBe(await writtenReference());
  });

  it('says what every field means', async () => {
    const rows = (await writtenReference()).split('\n').filter((line) => /^\| `[a-z]/iu.test(line));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => row.split('|')[4]?.trim() === '')).toEqual([]);
  });
});

describe('sectionsOf', () => {
  it('lists a map inside itself once', () => {
    const clause = {
      type: 'object',
      properties: { id: { type: 'string' }, children: { items: { $ref: '#/$defs/clause' } } },
      required: ['id'],
    };
    const sections = sectionsOf({
      properties: { clauses: { items: { $ref: '#/$defs/clause' } } },
      $defs: { clause },
    });
    expect(sections.map(({ path, fields }) => [path.join('.'), fields.map(({ name }) => name)])).toEqual([
      ['', ['clauses']],
      ['clauses', ['id', 'children']],
    ]);
  });

  it('tells forms apart that stand in the same place', () => {
    const form = (kind: string, field: string): object => ({
      properties: { kind: { const: kind }, [field]: { type: 'integer' } },
    });
    const sections = sectionsOf({ items: { oneOf: [form('silence', 'a'), form('typo', 'b')] } });
    expect(sections.map((section) => section.form)).toEqual(['kind: silence', 'kind: typo']);
    expect(sections[0]?.fields[1]).toMatchObject({ name: 'a', type: 'whole number', required: 'no' });
  });
});
