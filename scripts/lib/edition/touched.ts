import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentPath } from '../../../src/checks/diagnostic.ts';
import type { PageFile } from '../../../src/checks/input.ts';
import { placesIn } from '../../../src/checks/place.ts';
import { referencesOf } from '../../../src/checks/references/all.ts';
import type { DiskContent } from '../../../src/content/disk.ts';
import type { Regulation } from '../../../src/model/library.ts';
import { bareNumber } from '../../../src/model/walk.ts';

/** Something of the guide that leads to a clause. */
export interface Touched {
  /** What it is, in the language of the editor: «шаг». */
  what: string;
  title: string;
  /** File inside content/, and the line that names the clause. */
  file: string;
  line: number;
}

/** List in which a thing stands -> what the thing is, and the first word of its fact. */
const kinds: Readonly<Record<string, readonly [what: string, fact?: string]>> = {
  steps: ['шаг', 'step'],
  questions: ['вопрос', 'question'],
  outcomes: ['результат', 'outcome'],
  parties: ['участник', 'party'],
  contacts: ['контакт', 'contact'],
  terms: ['термин', 'term'],
  environments: ['контур', 'environment'],
  notes: ['заметка', 'note'],
  letter: ['письмо'],
  requirements: ['требование к письму'],
  corrections: ['исправление показанного текста'],
  clauses: ['пункт, который его применяет'],
  children: ['пункт, который его применяет'],
};
const names = ['title', 'name', 'term', 'number', 'text', 'value', 'shown', 'id'] as const;

/**
 * Finds what leads to the clauses of one regulation: its refs, an answer to a question, a link in prose, a fact, and the number of the
 * clause in our own words.
 */
export class TouchedFinder {
  readonly #content: DiskContent;
  readonly #regulation: Regulation;
  readonly #byClause: ReadonlyMap<string, Touched[]>;
  readonly #files: readonly { file: string; lines: readonly string[] }[];

  constructor(root: string, content: DiskContent, regulation: Regulation) {
    this.#content = content;
    this.#regulation = regulation;
    this.#files = globSync('**/*.{mdx,yaml}', { cwd: root })
      .map((path) => ({
        file: path.split(sep).join('/'),
        lines: readFileSync(join(root, path), 'utf8').split('\n'),
      }))
      .sort((one, other) => one.file.localeCompare(other.file));
    const named = [...this.#references(), ...this.#questions()];
    this.#byClause = Map.groupBy(named, ({ clause }) => clause);
  }

  /**
   * All that leads to a clause, each with its place; what stands in two places of one thing is told once.
   * @param number the number that it no longer has; undefined where it keeps it
   */
  of(clause: string, number?: string): Touched[] {
    const all = [
      ...(this.#byClause.get(clause) ?? []),
      ...this.#links(clause),
      ...(number === undefined ? [] : this.#mentions(number)),
    ];
    return [...new Map(all.map((one) => [`${one.file} ${one.what} ${one.title}`, one])).values()];
  }

  #references(): (Touched & { clause: string })[] {
    const { input, lineOf } = this.#content;
    const pages = new Map(input.pages.map((page) => [page.file, page]));
    return referencesOf(input, this.#regulation)
      .filter(({ what }) => what === 'clause')
      .flatMap(({ file, path, id: clause }) => {
        const line = lineOf({ file, path });
        const owner = ownerOf(pages.get(file), path);
        return [{ clause, what: owner.what, title: owner.title, file, line }, ...this.#facts(clause, owner)];
      });
  }

  /** The line of facts.yaml that records what a thing rests on. */
  #facts(clause: string, { fact }: Owner): (Touched & { clause: string })[] {
    const file = `${this.#regulation.id}/facts.yaml`;
    const lines = this.#files.find((one) => one.file === file)?.lines ?? [];
    const at = fact === undefined ? -1 : lines.findIndex((line) => line.trimStart().startsWith(`'${fact}':`));
    return at < 0 ? [] : [{ clause, what: 'факт', title: fact ?? '', file, line: at + 1 }];
  }

  #questions(): (Touched & { clause: string })[] {
    const { input, lineOf } = this.#content;
    const { faq, items } = this.#regulation;
    if (!faq) return [];
    const at = placesIn(input, faq.page, 'questions');
    return faq.items.flatMap(({ id }, index) => {
      const item = items.find((one) => one.kind === 'faq' && one.id === id);
      const { file, path } = at('items', index);
      const line = lineOf({ file, path });
      return (item?.clauses ?? []).map((clause) => ({
        ...{ clause, what: 'вопрос читателя', title: item?.title ?? id, file, line },
      }));
    });
  }

  /** Words of ours that name a clause by its number: «пункт 9», «п. 9». */
  #mentions(number: string): Touched[] {
    const { id, text } = this.#regulation;
    const escaped = bareNumber(number).replace(/[().]/gu, '\\$&');
    const named = new RegExp(`(?<!\\p{L})(?:п\\.|пункт\\p{L}*)\\s*${escaped}(?![\\d(]|\\.\\d)`, 'iu');
    return this.#files
      .filter(({ file }) => file.startsWith(`${id}/`) && file !== `${text.page}.mdx`)
      .filter(({ file }) => file.endsWith('.mdx') && !file.startsWith(`${id}/editions/`))
      .flatMap(({ file, lines }) =>
        lines.flatMap((line, index) => {
          const [words] = named.exec(line) ?? [];
          return words === undefined ? [] : [{ what: 'слова', title: words, file, line: index + 1 }];
        }),
      );
  }

  #links(clause: string): Touched[] {
    const { id, text } = this.#regulation;
    const addresses = [`/${text.page}/#clause-${clause}`, `/s/${id}/${clause}/`, `${id}/clause/${clause}`];
    return this.#files.flatMap(({ file, lines }) =>
      lines.flatMap((line, index) => {
        const found = addresses.some((address) => leadsTo(line, address));
        return found ? [{ what: 'ссылка', title: `строка ${String(index + 1)}`, file, line: index + 1 }] : [];
      }),
    );
  }
}

/** Whether a line has an address that does not go on: «/kod/text/#clause-1» is not in «…#clause-1.2». */
function leadsTo(line: string, address: string): boolean {
  const at = line.indexOf(address);
  return at >= 0 && (address.endsWith('/') || !/^(?:[\w@]|[.-]\w)/u.test(line.slice(at + address.length)));
}

interface Owner {
  what: string;
  title: string;
  /** How facts.yaml calls it. */
  fact: string | undefined;
}

/** The innermost thing with a name on the way to a value: of `procedure.steps.3.clauses.0` the step. */
function ownerOf(page: PageFile | undefined, path: ContentPath): Owner {
  let value: unknown = page?.blocks;
  let owner: Owner = { what: '', title: page?.title ?? '', fact: undefined };
  for (const [index, key] of path.entries()) {
    value = (value as Record<string | number, unknown> | undefined)?.[key];
    const kind = kinds[String(typeof key === 'number' ? path[index - 1] : key)];
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !kind) continue;
    const fields = value as Record<string, unknown>;
    const title = names.map((name) => fields[name]).find((one) => typeof one === 'string');
    const id = typeof fields['id'] === 'string' ? fields['id'] : undefined;
    owner = {
      what: kind[0],
      title: key === 'letter' ? owner.title : (title ?? owner.title),
      fact: kind[1] === undefined || id === undefined ? undefined : `${kind[1]} ${id}`,
    };
  }
  return owner;
}
