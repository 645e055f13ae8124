import { describe, expect, it } from 'vitest';
import { oursFromDisk } from '../../scripts/lib/ours-from-disk.ts';
import { problemsOf } from '../../src/content/check.ts';
import { readContent } from '../../src/content/disk.ts';
import { openIn } from '../../src/content/editing/open.ts';
import { report } from '../../src/content/report.ts';
import { shortHref } from '../../src/links/short.ts';
import type { Ref } from '../../src/model/ref.ts';
import { flawsOfAkomaNtoso } from '../support/akoma-ntoso.ts';
import { flawsOf, schemaOf } from '../support/api-files.ts';
import { attribute, insideOf, rawText, textOf, valuesOf, withTag, type Element } from '../support/html.ts';
import { otherSite } from '../support/other-site.ts';
import { sourceWords } from '../support/source-words.ts';
import { faultsOf, ownLines } from '../support/typography-faults.ts';
import { isVerbatim, notInSource, textsOf } from '../support/verbatim.ts';

/**
 * An invented regulation, built unlike the two of the site, is added as a folder. No code is changed, and every part of
 * the site has it.
 */
const site = otherSite('invented');

const elementsAt = (page: string): Element[] => site.elements(`${page}/index.html`);
const idsAt = (page: string): string[] => valuesOf(elementsAt(page), 'id');
const wordsAt = (page: string): string => withTag(elementsAt(page), 'body').map(textOf).join(' ');
/** The words of the block in which an anchor stands. */
function blockWords(page: string, tag: string, anchor: string): string {
  const block = withTag(elementsAt(page), tag).findLast((element) =>
    [element, ...insideOf(element)].some((node) => attribute(node, 'id') === anchor),
  );
  return block ? textOf(block) : '';
}

function insideWithClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter((element) => attribute(element, 'class')?.split(/\s+/u).includes(name));
}

/** The first of some texts that does not stand after the one before it. */
function strayIn(texts: readonly string[], whole: string): string | undefined {
  let from = 0;
  return texts.find((text) => {
    const at = whole.indexOf(text, from);
    from = at + text.length;
    return at < 0;
  });
}

it('keeps every rule that the build stops at, as a guide does that was written before those of the house', () => {
  const problems = problemsOf(readContent(site.content));
  expect(problems, report(problems)).toEqual([]);
});

describe('the text', () => {
  const words = wordsAt('obrazets/text');

  it('has an anchor for every clause: sections, headings, inserted numbers, appendices, forms, footnotes', () => {
    const anchors = [
      ...['part-1', 'preparation', '3.1.2.2', '9-1', 'appendix-1', 'appendix-1.form', 'appendix-2.1a'],
      ...['fn1', 'fn2', 'fn3'],
    ];
    expect(idsAt('obrazets/text')).toEqual(expect.arrayContaining(anchors.map((id) => `clause-${id}`)));
  });

  it('prints tables as tables', () => {
    const tables = withTag(elementsAt('obrazets/text'), 'table').map(textOf);
    expect(tables.some((table) => table.includes('СТПсводный технический паспорт'))).toBe(true);
    expect(words).not.toContain('| ---');
  });

  it('says what is no longer and what is not yet in force, and what applies with changes', () => {
    expect(blockWords('obrazets/text', 'section', 'clause-10')).toContain(
      'Не действует с 1 сентября 2025 г.',
    );
    expect(blockWords('obrazets/text', 'section', 'clause-13')).toContain('Действует с 1 января 2026 г.');
    expect(blockWords('obrazets/text', 'section', 'clause-11')).toContain('Применяет с особенностями: п. 4');
    expect(blockWords('obrazets/text', 'section', 'clause-5')).toContain('с особенностями по: п. 11');
  });

  it('cites by the rules of each part', () => {
    const library = readContent(site.content).input.library;
    const cites = Object.fromEntries(
      library.byId.get('obrazets')?.clauses.map(({ id, cite }) => [id, cite]) ?? [],
    );
    expect(cites).toMatchObject({
      'part-2': 'разд. II',
      '5': 'п. 5',
      '9-1': 'п. 9(1)',
      '3.1.2.2': 'п. 3.1.2.2',
      '11.2': 'п. 11, подп. 2',
      'appendix-2': 'приложение № 2',
      'appendix-2.1': 'приложение № 2, п. 1',
      'appendix-2.1a': 'приложение № 2, п. 1, подп. а',
      'appendix-1.form': 'приложение № 1, форма «Форма СТП»',
    });
  });
});

describe('the guide', () => {
  it('has the procedures with deadlines and ways back', () => {
    const step = blockWords('obrazets/connect', 'li', 'step-correction');
    expect(step).toContain('в течение 15 календарных дней со дня возврата');
    expect(step).toContain('СТП рассмотрят снова — шаг 3');
    expect(wordsAt('obrazets/connect')).toContain('СТП рассмотрят снова — снова шаг 3');
  });

  it('draws the ways back', () => {
    const edges = withTag(elementsAt('obrazets/connect'), 'path').filter((path) =>
      attribute(path, 'class')?.split(' ').includes('back'),
    );
    expect(edges).toHaveLength(2);
  });

  it('gives the decision its rule for several categories', () => {
    const [form] = withTag(elementsAt('obrazets/category'), 'decision-form');
    const decision = JSON.parse((form && attribute(form, 'data-decision')) ?? '{}') as object;
    expect(decision).toMatchObject({ hitPolicy: 'priority' });
  });

  it('says what the last and the next edition change for a step', () => {
    const step = blockWords('obrazets/connect', 'li', 'step-review');
    expect(step).toContain('п. 5: изменение действует с 1 сентября 2025 г.');
    expect(step).toContain('п. 5: меняется с 1 января 2027 г.');
    expect(blockWords('obrazets/connect', 'li', 'step-trial')).not.toContain('меняется');
  });
});

describe('the appendices with forms', () => {
  it('are letters, by content alone, with what the appendix asks for', () => {
    expect(idsAt('obrazets/letters/passport')).toContain('letter-passport');
    const words = wordsAt('obrazets/letters/passport');
    for (const asked of [
      'Сетевые адреса системы',
      'Уполномоченное лицо и его телефон',
      'приложение № 1, п. 2',
    ])
      expect(words).toContain(asked);
    expect(wordsAt('obrazets/letters')).toContain('Ход испытаний');
    expect(blockWords('obrazets/connect', 'li', 'step-passport')).toContain('Сводный технический паспорт');
    expect(site.read('s/obrazets/letter/trial/index.html')).toContain(
      'url=/obrazets/letters/trial/#letter-trial',
    );
  });
});

it('stands in the home page, the glossary and the contacts, with terms of its own', () => {
  expect(wordsAt('.')).toContain('ГИС «Образец»: вымышленный порядок');
  expect(wordsAt('glossary')).toContain('сводный технический паспорт');
  expect(wordsAt('glossary')).toContain('владелец защищённой сети');
  expect(wordsAt('contacts')).toContain('centr@obrazets.example');
});

it('is in the register of links, with short links, by edition too', () => {
  const links = JSON.parse(site.read('api/v1/links.json')) as { ref: string; href: string; short: string }[];
  const hrefOf = (ref: string): string | undefined => links.find((link) => link.ref === ref)?.href;
  expect(hrefOf('obrazets/clause/9-1')).toBe('/obrazets/text/#clause-9-1');
  expect(hrefOf('obrazets/clause/9@2024-03-01')).toBe('/obrazets/editions/2024-03-01/#clause-9');
  expect(hrefOf('obrazets/clause/9@2025-09-01')).toBe('/obrazets/text/#clause-9');
  const short = links.filter(({ ref }) => ref.startsWith('obrazets/')).map((link) => link.short);
  expect(short.filter((address) => !site.has(`${address}index.html`))).toEqual([]);
  expect(site.read('s/obrazets/9@2024-03-01/index.html')).toContain(
    'url=/obrazets/editions/2024-03-01/#clause-9',
  );
});

it('leads by every link of its pages to what is there', () => {
  const pages = site.files('{obrazets,obrazets/**}/index.html');
  expect(pages.length).toBeGreaterThanOrEqual(10);
  const dead = pages.flatMap((file) => {
    const elements = site.elements(file);
    return valuesOf(withTag(elements, 'a'), 'href').filter((href) => {
      if (/^(?:https:|mailto:)/u.test(href)) return false;
      const [path = '', anchor = ''] = href.split('#');
      const target = path === '' ? file : `${path}${path.endsWith('/') ? 'index.html' : ''}`;
      if (!site.has(target)) return true;
      // What a reply begins with is named in a fragment of fields, `r=<refs>`: each has its short link.
      const begins = new URLSearchParams(anchor).get('r')?.split(',');
      if (begins) return !begins.every((ref) => site.has(`${shortHref(ref as Ref)}index.html`));
      if (anchor === '') return false;
      return !valuesOf(site.elements(target), 'id').includes(decodeURIComponent(anchor));
    });
  });
  expect(dead).toEqual([]);
});

describe('the search', () => {
  it.each([
    ['п. 9(1)', '#clause-9-1'],
    ['9¹', '#clause-9-1'],
    ['сводный технический паспорт', 'obrazets'],
    ['испытательный контур', '/obrazets/'],
  ])('finds «%s»', async (query, part) => {
    const { search } = await oursFromDisk(site.dist);
    const { hits } = await search(query, { current: 'ГИС «Образец»' });
    expect(hits[0]?.href).toContain(part);
  });
});

describe('editions', () => {
  it('tell the reader which one they read', () => {
    expect(wordsAt('obrazets/text')).toContain('Она действует с 1 сентября 2025 года до 1 января 2027 года');
    expect(wordsAt('obrazets/editions/2024-03-01')).toContain('Это прежняя редакция');
    expect(wordsAt('obrazets/editions/2027-01-01')).toContain('Эта редакция ещё не действует');
  });

  it('are compared word by word', () => {
    const elements = elementsAt('obrazets/compare/2025-09-01/2027-01-01');
    const inserted = withTag(elements, 'ins').map(textOf);
    expect(inserted).toContain('добавлено: 5');
    expect(withTag(elements, 'del').map(textOf)).toContain('убрано: 10');
    const words = wordsAt('obrazets/compare/2025-09-01/2027-01-01');
    expect(words).toContain('Прежний номер — 11, новый — 10.');
    expect(words).toContain('шаг «Дождаться рассмотрения СТП»');
  });

  it('are each compared with the one before it and with the one in force', () => {
    const pages = site.files('obrazets/compare/*/*/index.html').sort();
    expect(pages).toEqual([
      'obrazets/compare/2024-03-01/2025-09-01/index.html',
      'obrazets/compare/2025-09-01/2027-01-01/index.html',
    ]);
  });
});

describe('words', () => {
  const pages = site.files('{,my/form/}{obrazets,begun,law}{,/**}/index.html');
  const sourceOf = (page: string): string => {
    const { library } = readContent(site.content).input;
    const own = library.regulations.filter(({ id }) => page.split('/').includes(id));
    return own.map((regulation) => sourceWords(site.content, regulation)).join('\n');
  };

  it('of the document are those of its sources, byte for byte, in every edition and comparison', () => {
    expect(pages.length).toBeGreaterThanOrEqual(15);
    expect(site.read('obrazets/text/index.html')).toContain('в приложении №\u{a0}1,');
    const wrong = pages.flatMap((file) =>
      notInSource(site.elements(file), sourceOf(file)).map((words) => `${file}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stand on the page of the text in the order of the document', () => {
    const { library } = readContent(site.content).input;
    const regulations = ['obrazets', 'law'].flatMap((id) => library.byId.get(id) ?? []);
    for (const regulation of regulations) {
      const [body] = insideWithClass(elementsAt(`${regulation.id}/text`), 'document');
      const all = body ? insideOf(body) : [];
      // Their place is the foot of a page, wherever that was.
      const footnotes = new Set(insideWithClass(all, 'kind-footnote').flatMap(insideOf));
      const shown = all
        .filter((part) => part.tagName === 'div' && !footnotes.has(part))
        .filter(isVerbatim)
        .flatMap(textsOf);
      // Each stands after the one before it in one of the ways to write the whole source.
      const strays = sourceWords(site.content, regulation)
        .split('\n')
        .map((source) => strayIn(shown, source));
      expect(shown.length).toBeGreaterThan(10);
      expect(strays, JSON.stringify(strays)).toContain(undefined);
    }
  });

  it('of the headings that it prints are so wherever they stand', () => {
    const { library } = readContent(site.content).input;
    const printed = ['obrazets', 'law']
      .flatMap((id) => library.byId.get(id)?.clauses ?? [])
      .flatMap(({ title }) => title ?? [])
      .filter((title) => / \p{L}{1,2} /u.test(title));
    expect(printed.length).toBeGreaterThan(3);
    const all = pages.map((file) => withTag(site.elements(file), 'body').map(rawText).join('\n'));
    for (const title of printed) {
      const anyhow = new RegExp(
        RegExp.escape(title).replaceAll('\\x20', '\\s+').replaceAll(' ', '\\s+'),
        'gu',
      );
      const found = all.flatMap((words) => words.match(anyhow) ?? []);
      expect(found.length, title).toBeGreaterThan(1);
      expect(found.filter((words) => words !== title)).toEqual([]);
    }
  });

  it('of ours break where Russian typography lets them', () => {
    const wrong = pages.flatMap((file) =>
      ownLines(withTag(site.elements(file), 'body'), sourceOf(file)).flatMap((line) =>
        faultsOf(line).map((fault) => `${file}: ${fault}: ${line.trim()}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('open data', () => {
  it('keeps the published schemas', () => {
    const files = site
      .files('api/v1/{regulations,procedures,decisions,letters,coverage,notes,excerpts}/**/*.json')
      .filter((file) => file.includes('obrazets'));
    expect(files).toHaveLength(9);
    for (const file of [...files, 'api/v1/index.json', 'api/v1/links.json']) {
      const schema = JSON.parse(site.read(`api/v1/schemas/${schemaOf(file) ?? ''}.json`)) as object;
      expect(flawsOf(schema, JSON.parse(site.read(file))), file).toEqual([]);
    }
  });

  it('holds what the other regulations do not have', () => {
    const whole = JSON.parse(site.read('api/v1/regulations/obrazets.json')) as { editions: object[] };
    expect(whole.editions).toHaveLength(2);
    const { steps } = JSON.parse(site.read('api/v1/procedures/obrazets/connect.json')) as {
      steps: { id: string }[];
    };
    expect(steps.find(({ id }) => id === 'correction')).toMatchObject({
      neededIf: 'если СТП вернули',
      deadline: { value: 15, unit: 'calendar-days', from: 'со дня возврата' },
      returnsTo: [{ step: 'review' }],
    });
  });

  it('writes each edition as an expression of one work', () => {
    const files = site.files('api/v1/akoma-ntoso/obrazets/*.xml').sort();
    const expressions = files.map((file) => {
      const xml = site.read(file);
      expect(flawsOfAkomaNtoso(xml), file).toEqual([]);
      expect(xml).toContain('<FRBRuri value="/akn/ru/act/2024-02-01/7"/>');
      return /<FRBRExpression>.*?<FRBRuri value="([^"]*)"/u.exec(xml)?.[1];
    });
    expect(expressions).toEqual(
      ['2024-03-01', '2025-09-01', '2027-01-01'].map((date) => `/akn/ru/act/2024-02-01/7/rus@${date}`),
    );
    expect(site.read('api/v1/akoma-ntoso/obrazets.xml')).toContain('eId="sec_ii__hcontainer_2__para_9-1"');
  });

  it('tells of new editions in the feed', () => {
    expect(site.read('changes.xml')).toContain('ГИС «Образец»: новая редакция с 1 сентября 2025 г.');
  });
});

it('publishes nothing that was proposed and that nobody has accepted', () => {
  const proposed = openIn(site.content, 'begun').filter(({ kind }) => kind === 'proposal');
  expect(new Set(proposed.map(({ file }) => file))).toEqual(new Set(['begun/index.mdx', 'begun/steps.mdx']));
  expect(site.files('**/begun/steps/**')).toEqual([]);
  // What stands in proposals until an editor has written it.
  const published = site
    .files('**/*.{html,json,xml,md,txt}')
    .filter((file) => /ещё не (?:описан|написан)/u.test(site.read(file)));
  expect(published).toEqual([]);
});

it('shows a regulation that is only begun as its text, and says so', () => {
  expect(wordsAt('begun')).toContain('Раздел готовится');
  expect(idsAt('begun/text')).toContain('clause-2.2.1');
  expect(wordsAt('begun/text')).toContain('Пароль заявитель получает лично.');
});

it('begins a law by its articles, each with parts of its own', () => {
  expect(idsAt('law/text')).toEqual(
    expect.arrayContaining(['clause-article-4.1.3.a', 'clause-article-6-1', 'clause-article-6.1']),
  );
  const links = JSON.parse(site.read('api/v1/excerpts/law.json')) as { places: Record<string, string>[] };
  const cites = new Map(links.places.map(({ ref, citation }) => [ref, citation]));
  expect(cites.get('law/clause/article-4.1.3.a')).toMatch(/^ст\. 4, ч\. 1, п\. 3, подп\. а /u);
  expect(cites.get('law/clause/article-6-1')).toMatch(/^ст\. 6\.1 /u);
  expect(cites.get('law/clause/section-2')).toMatch(/^глава 2 /u);
  const xml = site.read('api/v1/akoma-ntoso/law.xml');
  expect(flawsOfAkomaNtoso(xml)).toEqual([]);
  expect(xml).toContain('<article eId="chp_2__art_6-1"');
});

it('can be tracked in cases', () => {
  const tracked = JSON.parse(site.read('api/v1/tracker/obrazets.json')) as { procedures: { page: string }[] };
  expect(flawsOf(JSON.parse(site.read('api/v1/schemas/tracker.json')) as object, tracked)).toEqual([]);
  expect(tracked.procedures.map(({ page }) => page)).toEqual(['obrazets/connect', 'obrazets/receive']);
  expect(site.read('api/v1/tracker/index.json')).toContain('ГИС «Образец»');
});

it('counts in its coverage what rests on each sentence', () => {
  expect(wordsAt('obrazets/coverage')).toContain('Участник заполняет СТП по форме');
  const { figures } = JSON.parse(site.read('api/v1/coverage/obrazets.json')) as {
    figures: { uncovered: number };
  };
  expect(figures.uncovered).toBe(0);
});

describe('a regulation that is gone as a whole, by one entry in successors.yaml', () => {
  it('tells under every old anchor, once, where to go now', () => {
    expect(idsAt('predtecha/text')).toEqual(expect.arrayContaining(['clause-2.1', 'clause-2.2']));
    const words = wordsAt('predtecha/text');
    expect(words.split('ГИС «Предтеча»')).toHaveLength(2);
    expect(valuesOf(elementsAt('predtecha/text'), 'href')).toContain('/obrazets/');
  });

  it('keeps its short links, and does not forward', () => {
    expect(site.read('s/predtecha/2.1/index.html')).not.toContain('http-equiv="refresh"');
    expect(valuesOf(elementsAt('s/predtecha/2.1'), 'href')).toContain('/obrazets/');
    expect(valuesOf(elementsAt('s/predtecha/step/apply'), 'href')).toContain(
      '/obrazets/connect/#step-passport',
    );
  });

  it('lets cases and drafts know what became of its things', () => {
    const tracked = JSON.parse(site.read('api/v1/tracker/predtecha.json')) as object;
    expect(tracked).toMatchObject({
      title: 'ГИС «Предтеча»',
      procedures: [],
      gone: [{ ref: 'predtecha/step/wait', title: 'ГИС «Предтеча»' }],
    });
    const heir = JSON.parse(site.read('api/v1/tracker/obrazets.json')) as {
      procedures: { steps: { id: string; formerly: { ref: string }[] }[] }[];
    };
    const steps = heir.procedures.flatMap((procedure) => procedure.steps);
    expect(steps.find(({ id }) => id === 'passport')?.formerly.map(({ ref }) => ref)).toEqual([
      'predtecha/step/apply',
    ]);
    const { retired } = JSON.parse(site.read('api/v1/excerpts/predtecha.json')) as {
      retired: { ref: string; to: string[] }[];
    };
    expect(retired.map(({ ref, to }) => [ref, ...to])).toEqual([
      ['predtecha/clause/2.1'],
      ['predtecha/clause/2.2'],
      ['predtecha/step/apply', 'obrazets/step/passport'],
      ['predtecha/step/wait'],
    ]);
    expect(flawsOf(JSON.parse(site.read('api/v1/schemas/tracker.json')) as object, tracked)).toEqual([]);
  });
});
