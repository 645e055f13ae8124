import { walkDraft, type Draft, type DraftClause, type DraftFootnote } from './draft.ts';

/** A place where the draft differs from the source, as the passport lists it. */
export type DraftCorrection =
  | { kind: 'replaced'; clause: string; source: string; shown: string; reason: string }
  | { kind: 'moved'; clause: string; after: string; inside?: boolean; reason: string };

type Replaced = Extract<DraftCorrection, { kind: 'replaced' }>;
type Moved = Extract<DraftCorrection, { kind: 'moved' }>;

/**
 * Corrects what the site never shows as it is in the source: words that mix two alphabets, remains of markup, footnotes that
 * a page break has moved. Changes the draft, and returns each change with its reason.
 */
export function correctDraft(draft: Draft): DraftCorrection[] {
  const texts: (DraftClause | DraftFootnote)[] = [
    ...walkDraft(draft.clauses).flatMap(({ clause }) => [clause, ...clause.footnotes]),
    ...draft.footnotes,
  ];
  return [...texts.flatMap(replaced), ...moved(draft)];
}

function replaced(part: DraftClause | DraftFootnote): DraftCorrection[] {
  const found: Replaced[] = [];
  const mend = (source: string, shown: string, reason: string): void => {
    if (!found.some((one) => one.source === source))
      found.push({ kind: 'replaced', clause: part.id, source, shown, reason });
  };
  const mended = (text: string): string =>
    text
      .replace(/\[([^\]]+)(?<!\\)\]\(#\)/gu, (whole, words: string) => {
        const shown = words.replace(/\\([()])/gu, '$1');
        mend(whole, shown, 'Остатки разметки: ссылка, которая никуда не ведёт.');
        return shown;
      })
      .replace(/\p{L}+/gu, (word) => {
        const shown = inOneAlphabet(word);
        if (shown !== word) mend(word, shown, 'В источнике набрано буквами другого алфавита.');
        return shown;
      });
  part.text = mended(part.text);
  if ('children' in part) {
    for (const key of ['number', 'title', 'tail'] as const) {
      const words = part[key];
      if (words !== undefined) part[key] = mended(words);
    }
  }
  return found;
}

const pairs = 'АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЅS ЈJ аa еe оo рp сc хx уy іi ѕs јj'.split(' ');
const toLatin = new Map(pairs.map(([cyrillic = '', latin = '']) => [cyrillic, latin]));
const toCyrillic = new Map(pairs.map(([cyrillic = '', latin = '']) => [latin, cyrillic]));

/** Writes a word that mixes alphabets, or has a letter that Russian lacks, in the one alphabet that has all its letters. */
function inOneAlphabet(word: string): string {
  const letters = Array.from(word);
  const russian = (text: string): boolean => /^[а-яё]+$/iu.test(text);
  const latin = (text: string): boolean => /^\p{sc=Latin}+$/u.test(text);
  if (russian(word) || latin(word)) return word;
  const asRussian = letters.map((letter) => toCyrillic.get(letter) ?? letter).join('');
  if (russian(asRussian)) return asRussian;
  const asLatin = letters.map((letter) => toLatin.get(letter) ?? letter).join('');
  return latin(asLatin) ? asLatin : word;
}

/** A run of words in the order in which a text prints them: those of a clause, those after its children, or a footnote. */
interface Printed {
  id: string;
  ownWords: boolean;
  footnote?: DraftFootnote;
}

/** Footnotes that follow other words in the source than in the draft. */
function moved(draft: Draft): Moved[] {
  const printed = [...draft.clauses.flatMap(printedOf), ...draft.footnotes.map(printedFootnote)];
  const gone = new Set<string>();
  const found = printed.flatMap(({ id, footnote }, index) => {
    const before = printed[index - 1];
    if (footnote?.after === undefined) return [];
    const { after, afterOwnWords } = footnote;
    if (after === before?.id && afterOwnWords === before.ownWords && !gone.has(after)) return [];
    gone.add(id);
    const own = printed.findIndex((one) => one.id === after && one.ownWords);
    const inside = afterOwnWords && own >= 0 && !printed[own]?.footnote && hasParts(draft, after);
    return [
      {
        kind: 'moved' as const,
        clause: id,
        after,
        ...(inside ? { inside } : {}),
        reason: 'Сноска показана там, где стоит её знак; в источнике она напечатана внизу страницы.',
      },
    ];
  });
  return inOrder(found);
}

/** A footnote that follows another one is moved when that one stands in its place. */
function inOrder(corrections: readonly Moved[]): Moved[] {
  const byFootnote = new Map(corrections.map((one) => [one.clause, one]));
  const depthOf = ({ after }: Moved): number => {
    const before = byFootnote.get(after);
    return before ? depthOf(before) + 1 : 0;
  };
  return [...corrections].sort((one, other) => depthOf(one) - depthOf(other));
}

function printedOf(clause: DraftClause): Printed[] {
  return [
    { id: clause.id, ownWords: true },
    ...clause.children.flatMap(printedOf),
    ...(clause.tail === undefined ? [] : [{ id: clause.id, ownWords: false }]),
    ...clause.footnotes.map(printedFootnote),
  ];
}

function printedFootnote(footnote: DraftFootnote): Printed {
  return { id: footnote.id, ownWords: true, footnote };
}

/** Whether words of a clause are printed after its own: then «after the clause» is not right after those. */
function hasParts(draft: Draft, id: string): boolean {
  const clause = walkDraft(draft.clauses).find((one) => one.clause.id === id)?.clause;
  return (
    clause !== undefined &&
    (clause.children.length > 0 || clause.footnotes.length > 0 || clause.tail !== undefined)
  );
}
