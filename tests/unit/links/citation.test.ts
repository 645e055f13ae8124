import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { citationOf } from '../../../src/links/citation.ts';
import { quoteOf } from '../../../src/links/quote.ts';
import type { Ref } from '../../../src/model/ref.ts';

const { library } = readContent(join(import.meta.dirname, '../../../content')).input;

function of(ref: Ref): { citation: string; quote: string } {
  const item = library.byRef.get(ref);
  const regulation = library.byId.get(item?.regulation ?? '');
  if (!item || !regulation) throw new Error(`${ref} is not there`);
  return { citation: citationOf(item, regulation), quote: quoteOf(item, regulation).text };
}

it('cites a clause with the document it stands in', () => {
  expect(of('tor-knd/clause/1.4.3').citation).toBe(
    'п. 1.4, подп. 3 (текст «Информационное взаимодействие ГИС ТОР КНД с иными информационными системами», положение из приказа Минцифры России от 30.09.2022 № 730)',
  );
});

it('leaves out what the passport does not know', () => {
  expect(of('fgis-ki/clause/if-1').citation).not.toContain('№');
});

it('cites for a step the clauses that it rests on', () => {
  expect(of('tor-knd/step/letter').citation).toMatch(/^п\. 1\.4; п\. 1\.4, подп\. 3 \(/u);
});

it('quotes every thing of both regulations, without markup', () => {
  for (const { ref } of library.items) {
    const { quote } = of(ref);
    expect(quote, ref).not.toBe('');
    expect(quote, ref).not.toMatch(/<|\]\(|\*/u);
  }
});
