import { plainText } from '../../model/markup.ts';
import type { Contact } from '../../model/regulation.ts';
import { textsOf, type Draft } from '../draft.ts';

/** An address, a number or hours that the source names, with the clauses that name it. */
export interface ProposedContact {
  id: string;
  kind: Contact['kind'];
  value: string;
  clauses: string[];
}

const HOUR = '\\d{1,2}[.:]\\d{2}';
const DAY =
  '(?:(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|пн|вт|ср|чт|пт)\\p{L}*|(?:сб|вс)(?!\\p{L}))';
const DAYS = `(?:в\\s+рабочие\\s+дни|по\\s+рабочим\\s+дням|рабочие\\s+дни|в\\s+будни(?:е\\s+дни)?|ежедневно|круглосуточно|(?:(?:в|во|по|с)\\s+)?${DAY}\\.?(?:\\s*[–—-]\\s*\\p{L}+\\.?|\\s+по\\s+${DAY}\\.?)?)`;
const SPAN = `(?:с\\s+)?${HOUR}\\s*(?:до|по|[–—-])\\s*${HOUR}(?:\\s*\\((?:МСК|мск)\\)|\\s+по\\s+московскому\\s+времени|\\s+МСК)?`;
/** Words that end in a stop inside an address: «г. Москва», «ул. Мира», «д. 5». */
const SHORT =
  '(?:г|ул|пр|пер|наб|пл|ш|б-р|пр-т|пр-кт|д|стр|корп|к|кв|каб|ком|оф|обл|р-н|пос|с|дер|им|литер|лит|эт|а\\/я)';
/** Days, hours and another address after an address are no part of it. */
const NO_MORE = `(?!,?\\s+(?:и|или)\\s+\\d{6},|,\\s+(?:\\d{6},|${DAYS}|(?:с\\s+)?${HOUR}|тел))`;
const ADDRESS_TAIL = `(?:${SHORT}\\.|${NO_MORE}[^.;|()\\n]|\\.(?=\\d|,))*(?:${SHORT}\\.|[^.;,|()\\s])`;

/** «, доб. 12», « (добавочный 4)» */
const INNER = '(?:доб(?:авочный|\\.)?|вн(?:утренний|утр\\.|\\.)?)\\s*№?\\s*\\d+';
const EXTENSION = `(?:,?\\s*${INNER}|\\s*\\(${INNER}\\))?`;

/** How each kind is printed. The order matters: what one takes is not looked at by those after it. */
const patterns: readonly (readonly [kind: Contact['kind'], pattern: RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['website', /https?:\/\/[^\s<>«»()[\]|]+[^\s<>«»()[\].,;:|*]/gu],
  [
    'website',
    /(?<![\p{L}\d@./-])(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?=(?:ru|su|org|com|net|рф|example)(?![\p{L}\d-])))(?:[\w-]+\.)*(?:[a-z]{2,}|рф)(?:\/[^\s<>«»()|]*[^\s<>«»()|.,;:])?/giu,
  ],
  ['address', new RegExp(`(?<!\\p{L})а\\/я\\s+\\d+,\\s+${ADDRESS_TAIL}`, 'gu')],
  ['address', new RegExp(`(?<!\\d)\\d{6},\\s+${ADDRESS_TAIL}`, 'gu')],
  [
    'address',
    new RegExp(
      `(?<!\\p{L})(?:г\\.|город)\\s*\\p{Lu}[\\p{L}-]+,\\s*(?:ул|улица|пр|пер|наб|пл|шоссе|ш|проспект|бульвар|площадь|переулок|набережная)(?!\\p{L})\\.?${ADDRESS_TAIL}`,
      'gu',
    ),
  ],
  ['address', /(?<!\p{L})(?:каб(?:инет|\.)|комната|ком\.|офис|окно)\s*№?\s*\d+[а-я]?(?!\p{L})/giu],
  [
    'phone',
    new RegExp(
      `(?<![\\d.,№-])(?:\\+7|8)[\\s\\u2011-]*\\(?\\d{3,5}\\)?[\\s\\u2011-]*\\d{1,3}(?:[\\s\\u2011-]*\\d{2}){2}${EXTENSION}(?!\\d)`,
      'gu',
    ),
  ],
  [
    'phone',
    new RegExp(
      `(?<=(?:тел(?:ефон\\p{L}*|\\.)|факс\\p{L}*):?\\s*(?:№\\s*)?)\\(?\\d[\\d()\\s\\u2011-]{4,16}\\d${EXTENSION}`,
      'giu',
    ),
  ],
  ['phone', /(?<![\d.])\(\d{3,5}\)\s?\d{2,3}[-\u2011\s]\d{2}[-\u2011\s]\d{2}(?!\d)/gu],
  [
    'hours',
    new RegExp(`(?<!\\p{L})(?:${DAYS}(?:[^.;|\\n]|\\.(?=\\d)){0,40}?${SPAN}|${SPAN}(?:\\s+${DAYS})?)`, 'giu'),
  ],
];

/** Every address, telephone and time of work of a text, each once. */
export function proposeContacts(draft: Draft): ProposedContact[] {
  const contacts = new Map<string, ProposedContact>();
  for (const { id, text } of textsOf(draft)) {
    for (const { kind, value } of contactsIn(cellsApart(text))) {
      const known = contacts.get(value);
      if (!known)
        contacts.set(value, { id: `${kind}-${String(contacts.size + 1)}`, kind, value, clauses: [id] });
      else if (!known.clauses.includes(id)) known.clauses.push(id);
    }
  }
  return [...contacts.values()];
}

/** The cells of a table do not run into one another as its plain text has them. */
function cellsApart(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line.startsWith('|') ? line.split('|').map(plainText).join(' | ') : plainText(line)))
    .join('\n');
}

function contactsIn(text: string): Pick<ProposedContact, 'kind' | 'value'>[] {
  let rest = text;
  const found = patterns.flatMap(([kind, pattern]) => {
    const taken = Array.from(rest.matchAll(pattern), ({ 0: value, index }) => ({
      kind,
      value: value.trim(),
      index,
    }));
    rest = rest.replace(pattern, (value) => ' '.repeat(value.length));
    return taken;
  });
  return found.sort((one, other) => one.index - other.index);
}
