import type { Block } from '../blocks.ts';
import { DATE } from '../dates.ts';
import { isCapitals } from '../headings.ts';
import { ACT_KIND, kindOf } from './act.ts';

/** What a line above the first clause says. */
export type HeadRole =
  /** «МИНИСТЕРСТВО …» above the kind of the act. */
  | 'issuer'
  /** «ПРИКАЗ», also with date and number on the same line. */
  | 'kind'
  /** «от 12 марта 2025 г. № 5» */
  | 'dated'
  /** «Москва», «Зарегистрировано …», an addressee, «(вымышленный документ)». */
  | 'aside'
  /** «УТВЕРЖДЕН приказом …», «Приложение № 1 к приказу …», and the lines that go on with it. */
  | 'approval'
  /** «(в ред. приказа …)» */
  | 'edition'
  | 'title';

const approval = /^(?:УТВЕРЖД[ЕЁ]Н[АОЫ]?|УТВЕРЖДАЮ|СОГЛАСОВАН[АОЫ]?|ПРИНЯТ[АОЫ]?|ВВЕД[ЕЁ]Н[АОЫ]?)(?!\p{L})/iu;
const edition =
  /^\(?\s*(?:в\s+ред(?:акции|\.)|с\s+изм(?:енениями|\.)|список\s+изменяющих|(?:редакция|версия)\s|действующая\s+редакция)/iu;
const registered = /^\(?Зарегистрирован/iu;
const dateLine = new RegExp(`^(?:от\\s+)?(?:${DATE})?\\s*(?:[№N]\\s*\\S+)?$`, 'iu');
const kindLine = new RegExp(`^(${ACT_KIND}|(?:[А-ЯЁ] ){4,}[А-ЯЁ])(?=$|\\s+(?:от|[№N])\\s)`, 'iu');
/** «2026», «2026 год» at the foot of a title page. */
const year = /^(?:19|20)\d{2}(?:\s*г(?:од|\.)?)?$/u;
const place = /^(?:г\.\s*\p{Lu}[\p{L}-]+|Москва|Санкт-Петербург)(?:,?\s+\d{4}(?:\s*г(?:од|\.)?)?)?$/u;

/** Whether a line opens an approval: «УТВЕРЖДЕН», «УТВЕРЖДАЮ». */
export function opensApproval(text: string): boolean {
  return approval.test(text);
}

/** The role that the words of a line have by themselves; undefined where its neighbours decide. */
export function ownRole({ mark, part: { text, style } }: Block): HeadRole | undefined {
  if (mark.kind === 'appendix' || opensApproval(text)) return 'approval';
  if (edition.test(text)) return 'edition';
  if (registered.test(text) || place.test(text) || year.test(text)) return 'aside';
  if (text !== '' && dateLine.test(text)) return 'dated';
  const [, kind] = kindLine.exec(text) ?? [];
  if (kind !== undefined && kindOf(kind) !== undefined) return 'kind';
  if (/^\(.*\)$/u.test(text)) return 'aside';
  return style.align === 'end' ? 'aside' : undefined;
}

/** The role of each line of a head. */
export function rolesOf(head: readonly Block[]): HeadRole[] {
  const own = head.map(ownRole);
  const kindAt = own.indexOf('kind');
  return own.reduce<HeadRole[]>((roles, role, index) => {
    const before = roles[index - 1];
    const text = head[index]?.part.text ?? '';
    if (before === 'approval' && role !== 'kind' && role !== 'edition' && approvalGoesOn(head, index))
      return [...roles, 'approval'];
    if (before === 'edition' && /^(?:от\s|\(|приказ|постановлен|распоряжен)/iu.test(text))
      return [...roles, 'edition'];
    if (role === undefined && index < kindAt) return [...roles, 'issuer'];
    return [...roles, role ?? 'title'];
  }, []);
}

/** «УТВЕРЖДЕН / приказом Ведомства / от 01.07.2025 № 12»: an approval goes on to its number, or as long as it is set so. */
function approvalGoesOn(head: readonly Block[], index: number): boolean {
  const { text, style } = head[index]?.part ?? { text: '', style: {} };
  const before = head[index - 1]?.part;
  if (style.align === 'end' && before?.style.align === 'end') return true;
  if (/[№N]\s*\S+$/u.test(before?.text ?? '') && !/^Приложение(?!.*\sк\s)/iu.test(before?.text ?? ''))
    return false;
  if (isCapitals(text)) return false;
  if (/^\p{Ll}/u.test(text) || new RegExp(`^${ACT_KIND}(?!\\p{L})`, 'iu').test(text)) return true;
  // The name of a body on lines of its own, with the number still to come.
  const rest = head.slice(index, index + 4).findIndex(({ part }) => /[№N]\s*\S+$/u.test(part.text));
  const sameSetting = style.align === before?.style.align && style.bold === before?.style.bold;
  return rest >= 0 && sameSetting;
}
