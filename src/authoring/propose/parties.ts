import { plainText } from '../../model/markup.ts';
import type { Party } from '../../model/regulation.ts';
import { textsOf, type Draft } from '../draft.ts';
import { actionRows } from './action-tables.ts';
import type { ProposedTerm } from './terms.ts';

/** Someone who acts, as far as the words of the source show. */
export interface ProposedParty {
  id: string;
  name: string;
  side: Party['side'];
  clauses: string[];
  /** What shows it: a definition, or how often the source has them act. */
  shown: 'defined' | 'acts';
}

/** Words at the beginning of a definition that say that an actor is defined. */
const actor =
  /^(?:это\s+)?(?:[а-яё]+(?:ый|ий|ой|ое|ая|ые|ие)\s+)*(?:орган|организаци|лиц[оа]|ведомств|министерств|служб|учреждени|предприяти|компани|подразделени|должностн|сотрудник|работник|представител|гражданин|юридическ|физическ|оператор|владелец|администратор|центр|комисси)/iu;

/** What is introduced as a thing, though sentences have it act: «ИС должна …». */
const system = /систем|реестр|платформ|сервис|модул|программ|хранилищ|стенд|сет[ьи](?!\p{L})/iu;

/** What somebody has to do or may do: one such sentence is enough. */
const modal = '(?:обязан[аоы]?|вправе|должен|должна|должны)';

/** What somebody is said to do. */
const acts =
  '(?:в\\s+течение|направляет|рассматривает|представляет|обеспечивает|принимает|уведомляет|сообщает|регистрирует|проверяет|подписывает|заполняет|устраняет|получает|возвращает|открывает|предоставляет|подаёт|подает|ведёт|ведет|утверждает|выдаёт|выдает|размещает|проводит|приостанавливает|назначает|готовит|несёт|несет|отвечает|отключает|настраивает|хранит|передаёт|передает|вносит|согласовывает)';
/** «Если проверка не пройдена, Оператор …», «При отсутствии замечаний Оператор …» */
const condition = '(?:Если|В\\s+случа[ея]|При|После|По\\s+результатам)\\s[^.;]{3,120}?,?\\s';
/** Who asks to be let in: it needs no second sentence to tell that they are a party. */
const applies = /^[^.;]{0,80}?(?:заявк|заявлени|обращени)/iu;

/** «Руководитель Поддержки»: an office is named with whose it is. */
const OFFICE =
  '(?:Руководитель|Начальник|Директор|Представитель|Администратор|Владелец|Специалист|Работник|Сотрудник|Секретарь)';

/** @param names terms of several words, which sentences may have act too */
function subjectPattern(names: readonly string[]): RegExp {
  const known = names.map((name) => {
    const [first = '', ...rest] = Array.from(name.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'));
    return `${first.toUpperCase()}${rest.join('')}`;
  });
  const name = [...known, `${OFFICE}\\s+\\p{Lu}[\\p{L}-]+`, '\\p{Lu}[\\p{L}-]+'].join('|');
  return new RegExp(
    `(?:^|[.;]\\s+)(?:${condition})?(?<name>${name})\\s+(?:(?<modal>${modal})|${acts})(?!\\p{L})`,
    'gu',
  );
}

const sides: readonly (readonly [pattern: RegExp, side: Party['side']])[] = [
  [
    /заявител|участник|пользовател|получател|поставщик|потребител|абонент|подключаем|исполнител|ответственн/iu,
    'applicant',
  ],
  [
    /оператор|владел|администратор|центр|ведомств|министерств|агентств|комитет|департамент|служба|уполномоченн|комисси|поддержк|депозитари/iu,
    'host',
  ],
];

/** Those who are defined as actors, and those whom several sentences have act. */
export function proposeParties(draft: Draft, terms: readonly ProposedTerm[]): ProposedParty[] {
  const parties = new Map<string, Omit<ProposedParty, 'id'>>();
  const add = (name: string, clauses: readonly string[], shown: ProposedParty['shown']): void => {
    const key = name.toLowerCase();
    const known = parties.get(key);
    if (known) known.clauses.push(...clauses.filter((clause) => !known.clauses.includes(clause)));
    else parties.set(key, { name: capital(name), side: sideOf(name), clauses: [...clauses], shown });
  };
  for (const { term, definition, clauses, sure } of terms) {
    if (sure && actor.test(definition)) add(term, clauses, 'defined');
  }
  for (const { id, text } of textsOf(draft))
    for (const { actors } of actionRows(text)) if (actors.length === 1) add(actors[0] ?? '', [id], 'acts');
  const systems = terms
    .filter(({ sure, definition }) => !sure && system.test(definition))
    .map(({ term }) => term);
  const longer = terms.map(({ term }) => term).filter((term) => /^\p{L}+\s[\p{L}\s-]+$/u.test(term));
  for (const [name, { clauses, sure }] of subjectsOf(draft, subjectPattern(longer))) {
    if (systems.includes(name) && sideOf(name) === 'either') continue;
    if (parties.has(name.toLowerCase()) || sure || clauses.length > 1)
      add(name, [...new Set(clauses)], 'acts');
  }
  return [...parties.values()].map((party, index) => ({ id: `party-${String(index + 1)}`, ...party }));
}

/** Those whom sentences begin with, and the clauses that have them act. */
function subjectsOf(draft: Draft, subject: RegExp): Map<string, { clauses: string[]; sure: boolean }> {
  const subjects = new Map<string, { clauses: string[]; sure: boolean }>();
  for (const { id, text } of textsOf(draft)) {
    const words = plainText(text);
    for (const { 0: found, groups, index } of words.matchAll(subject)) {
      const name = groups?.['name'] ?? '';
      const { clauses, sure } = subjects.get(name) ?? { clauses: [], sure: false };
      subjects.set(name, {
        clauses: [...clauses, id],
        // A name that says whose side it is on needs no second sentence.
        sure: sure || sideOf(name) !== 'either' || applies.test(words.slice(index + found.length)),
      });
    }
  }
  return subjects;
}

function sideOf(name: string): Party['side'] {
  return sides.find(([pattern]) => pattern.test(name))?.[1] ?? 'either';
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
