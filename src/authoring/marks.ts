import { ORDINAL, ROMAN } from './numerals.ts';

/** What a paragraph of the source begins with. */
export type Mark =
  | { kind: 'appendix'; number: string }
  | { kind: 'section'; number: string }
  | { kind: 'article'; number: string }
  | { kind: 'number'; number: string }
  | { kind: 'bracket'; number: string }
  | { kind: 'letter'; number: string }
  /** The sign is a part of what is printed, unless it is the hyphen of Markdown. */
  | { kind: 'bullet'; sign: string | undefined }
  | { kind: 'footnote'; mark: string }
  | { kind: 'table' }
  | { kind: 'plain' };

/** What tells an inserted number from the one before it: «5(1)», «5¹», «5-1». */
const INSERTED = '(?:\\(\\d+\\)|[⁰¹²³⁴-⁹]+|[-\u2011]\\d{1,2})';
const STEP = `\\d{1,3}${INSERTED}?`;

const APPENDIX = 'Приложение|ПРИЛОЖЕНИЕ';
const SECTION = 'Раздел|РАЗДЕЛ|Подраздел|ПОДРАЗДЕЛ|Глава|ГЛАВА|Часть|ЧАСТЬ|Параграф|ПАРАГРАФ|§';
/** What follows the number of a unit that has a title: nothing, words that are no sentence, or anything after a stop. */
const TITLE_OR_END = '(?:(?=\\s*$|\\s+[«"(]?\\p{Lu}[^.;]*[^.;:,]$)|(?<=\\.)(?=\\s))';

/** Numbers and letters as documents print them before a clause. The order matters: the first that fits is taken. */
const marks: [pattern: RegExp, make: (number: string) => Mark][] = [
  [
    new RegExp(
      `^((?:${APPENDIX})(?:\\s+(?:[№N]\\s*)?(?:\\d+(?:\\.\\d+)*|[А-Я](?=\\s|$)))?)(?=\\s*$|\\.\\s)\\.?`,
      'u',
    ),
    (number) => ({ kind: 'appendix', number }),
  ],
  // With what it belongs to on the same line: no sentence, unless its stop is that of «2025 г.».
  [
    new RegExp(
      `^((?:${APPENDIX})(?:\\s+(?:[№N]\\s*)?(?:\\d+(?:\\.\\d+)*|[А-Я]))?)(?=\\s+к\\s.*(?:\\sг\\.|[^.;,])$)`,
      'u',
    ),
    (number) => ({ kind: 'appendix', number }),
  ],
  // With its stop, or alone on its line: a sentence may begin with «Статья 5 закона …».
  [
    new RegExp(`^((?:Статья|СТАТЬЯ)\\s+\\d+(?:\\.\\d+)*${INSERTED}?(?:\\.(?=\\s|$)|(?=\\s*$)))`, 'u'),
    (number) => ({ kind: 'article', number }),
  ],
  [
    new RegExp(
      `^((?:${SECTION})\\s*(?:${ROMAN}|\\d+(?:\\.\\d+)*|${ORDINAL}|${ORDINAL.toUpperCase()})\\.?)${TITLE_OR_END}`,
      'u',
    ),
    (number) => ({ kind: 'section', number }),
  ],
  [new RegExp(`^(${ROMAN}\\.)(?=\\s+[«"(]?\\p{Lu})`, 'u'), (number) => ({ kind: 'section', number })],
  [
    new RegExp(`^(${ROMAN})(?=\\s+[«"]?\\p{Lu}[^.;:]*[^.;:,]$)`, 'u'),
    (number) => ({ kind: 'section', number }),
  ],
  // «5–7. Утратили силу.»
  [
    new RegExp(
      `^(${STEP}(?:\\.${STEP})*\\s?[–—-]\\s?${STEP}(?:\\.${STEP})*\\.?)(?=\\s+(?:Утрат|Исключ|Призна|Отмен))`,
      'iu',
    ),
    (number) => ({ kind: 'number', number }),
  ],
  [
    new RegExp(`^(${STEP}(?:\\.${STEP})*\\.(?:[⁰¹²³⁴-⁹]+\\.?)?)(?=\\s|$)`, 'u'),
    (number) => ({ kind: 'number', number }),
  ],
  [
    new RegExp(`^(${STEP}(?:\\.${STEP})+)(?=\\s+[«"(]?\\p{Lu})`, 'u'),
    (number) => ({ kind: 'number', number }),
  ],
  [
    new RegExp(`^(\\(?\\d{1,3}${INSERTED}?(?:\\.\\d{1,2})*\\))(?=\\s)`, 'u'),
    (number) => ({ kind: 'bracket', number }),
  ],
  [
    new RegExp(
      `^(\\(?(?:[а-яё]|[А-ЯЁ](?=\\))|[a-z](?=\\))|[ivx]{2,4}(?=\\)))(?:${INSERTED}|\\.\\d{1,2})?[.)])(?=\\s)`,
      'u',
    ),
    (number) => ({ kind: 'letter', number }),
  ],
  [
    /^([⁰¹²³⁴-⁹]+\)?|<\d{1,3}>|\[\d{1,2}\](?=\s)|(?:\\?\*)+\)?(?=\s))/u,
    (mark) => ({ kind: 'footnote', mark }),
  ],
];

/** A number without a stop, as forms print it. Inside a paragraph it is a figure at the beginning of a line. */
const bare = /^\d{1,3}(?=\s+\p{Lu})/u;

/** A number of several steps before small letters. Inside a paragraph it ends a reference: «в пункте / 2.1.1 правил». */
const bareSteps = new RegExp(`^${STEP}(?:\\.${STEP})+(?=\\s+\\p{Ll})`, 'u');

/** Signs that begin an item of a list, with the spaces around them. */
export const BULLET = /^\s*[-–—‒•▪●■◦·]\s+/u;

/** Whether a line begins with a figure that is the number of a clause only at the beginning of a paragraph. */
export function beginsWithBareNumber(line: string): boolean {
  return bare.test(line);
}

/** What a line of the source begins with; its bullet is left to the caller. */
export function markOf(line: string): Mark {
  if (line.startsWith('|')) return { kind: 'table' };
  for (const [pattern, make] of marks) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) return make(found);
  }
  const number = bare.exec(line)?.[0];
  return number === undefined ? { kind: 'plain' } : { kind: 'number', number };
}

/** What a whole paragraph begins with. */
export function markOfParagraph(text: string): Mark {
  const mark = markOf(text);
  const number = mark.kind === 'plain' ? bareSteps.exec(text)?.[0] : undefined;
  return number === undefined ? mark : { kind: 'number', number };
}

/** The signs that a mark takes from the beginning of its paragraph. */
export function signsOf(mark: Mark): string {
  if (mark.kind === 'footnote') return mark.mark;
  return 'number' in mark ? mark.number : '';
}
