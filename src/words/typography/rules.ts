import { MONTHS } from '../../model/months.ts';

/** Three words with their marks, as they follow one another; the space between the last two is in question. */
interface Place {
  earlier: string;
  before: string;
  after: string;
}

type Rule = (place: Place) => boolean;

/** What may open a word: quotes and brackets. */
const OPEN = String.raw`[(«„“\[]*`;
const SHORT = new RegExp(`^${OPEN}(?:\\p{sc=Cyrillic}\\p{Ll}?)$`, 'u');
const PARTICLE = /^(?:же|ж|ли|ль|бы|б)(?!\p{L})/u;
/** A number, or the place for one that a script fills in. */
const QUANTITY = new RegExp(`^${OPEN}(?:[≈~±+−<>]?\\d+(?:[,–]\\d+)*|\\{(?:count|days|size)\\})$`, 'u');
/** What a number counts; not «4, 8 или 12». */
const COUNTED = /^(?!(?:или|для|при|под|над|без|как|что|это)(?!\p{L}))\p{L}{3}|^[%‰₽]/u;
const UNIT = /^(?:гг?|ч|мин|мм|см|км|м|кг|га|[КМГТ]Б|шт|rem|px)(?![\p{L}\d])/u;
const NUMBERED = new RegExp(
  `^${OPEN}(?:пп?|подп|ст|ч|гл|разд|рис|табл|стр|абз|исх|вх|№|§)\\.?$|` +
    `^${OPEN}(?:(?:под)?пункт|шаг|раздел|глав|стат|част|абзац|предложени|приложени|таблиц|рисун|сноск|вопрос|верси)[а-яё]*$`,
  'iu',
);
/** What numbers look like: «1.4», «IV», «{number}» before it is filled in, and letters that do for them: «а». */
const NUMBER = /^(?:\d|[IVXLC]+(?!\p{L})|\{|«\p{L}»)/u;
const INITIAL = new RegExp(`^${OPEN}\\p{Lu}\\.$`, 'u');
const MONTH = new RegExp(`^(?:${MONTHS.join('|')})$`, 'u');

/**
 * Where Russian typography breaks no line: Мильчин А. Э., Чельцова Л. К. «Справочник издателя и автора», on what is not parted
 * at the end of a line. It asks for numbers with what they count, abbreviations, initials and dashes; short words are the custom
 * of careful setting.
 */
const rules: readonly Rule[] = [
  // «шаг — это»: a dash begins no line.
  ({ after }) => after === '—' || after === '–',
  // «в системе», «и шаг», «не начат»: a word of one or two letters belongs to what follows; a unit («5 км на») does not.
  ({ earlier, before, after }) =>
    SHORT.test(before) &&
    !PARTICLE.test(before) &&
    /^[\p{L}\d№§«„“([{+]/u.test(after) &&
    !(UNIT.test(before) && QUANTITY.test(earlier)),
  // «есть ли», «тот же»: a particle belongs to what it follows.
  ({ before, after }) => PARTICLE.test(after) && /[\p{L}»]$/u.test(before),
  // «п. 1.4», «в пункте 1.4», «№ 730», «разд. II», «шаг 3», «подп. «а»».
  ({ before, after }) => NUMBER.test(after) && NUMBERED.test(before),
  // «10 рабочих дней», «2022 г.», «5 млн», «16 КБ», «4,5 %»; but in «пункте 5 сказано» the number names and does not count.
  ({ earlier, before, after }) =>
    QUANTITY.test(before) && (COUNTED.test(after) || UNIT.test(after)) && !NUMBERED.test(earlier),
  // «10 000», «7 : 1».
  ({ before, after }) =>
    (/^\d{1,3}$/u.test(before) && /^\d{3}(?!\d)/u.test(after)) ||
    (after === ':' && /\d$/u.test(before)) ||
    (before === ':' && /^\d/u.test(after)),
  // «30 сентября 2022».
  ({ before, after }) => MONTH.test(before) && /^\d{4}(?!\d)/u.test(after),
  // «т. е.», «и т. д.», «до н. э.».
  ({ before, after }) => /^\(?[тн]\.$/u.test(before) && /^[едпкнчоэ]\./u.test(after),
  // «г. Москва», «им. Пушкина», «см. раздел».
  ({ before, after }) =>
    (/^\(?(?:г|им|ул|обл)\.$/u.test(before) && /^[\p{Lu}«]/u.test(after)) ||
    /^\(?(?:см|ср)\.$/iu.test(before),
  // «И. О. Фамилия», «Фамилия И. О.».
  ({ before, after }) =>
    (INITIAL.test(before) && /^\p{Lu}(?:\.|\p{Ll})/u.test(after)) ||
    (/^\p{Lu}\p{Ll}+$/u.test(before) && /^\p{Lu}\.[,;:)]*$/u.test(after)),
  // «ФГИС КИ», «ГИС ТОР КНД»: the short parts of an abbreviation stay together.
  ({ before, after }) => /[А-ЯЁ]{2}$/u.test(before) && /^[А-ЯЁ]{2,3}(?![\p{L}\d])/u.test(after),
];

/** Most pairs of words, which no rule is about. To skip them first halves the time. */
const PLAIN_BEFORE = /[а-яё,]{4}$/u;
const PLAIN_AFTER = /^[а-яё]{5}/u;

/**
 * Whether no line may end before the last of three words.
 * @param earlier empty at the beginning of the text
 */
export function holdsTogether(earlier: string, before: string, after: string): boolean {
  if (PLAIN_BEFORE.test(before) && PLAIN_AFTER.test(after)) return false;
  const place = { earlier, before, after };
  return rules.some((rule) => rule(place));
}
