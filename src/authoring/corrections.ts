import { walkDraft, type Draft, type DraftClause, type DraftFootnote } from './draft.ts';

/** A place where the draft shows something else than the source, as the passport lists it. */
export type DraftCorrection =
  | { kind: 'replaced'; clause: string; source: string; shown: string; reason: string }
  | { kind: 'moved'; clause: string; after: string; reason: string };

type Replaced = Extract<DraftCorrection, { kind: 'replaced' }>;

/**
 * Mends what the site never shows as it stands: words in letters of two alphabets, remains of markup, footnotes that a page
 * break put elsewhere. The draft is changed; each change is listed with its reason.
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
      .replace(/\[([^\]]+)\]\(#\)/gu, (whole, words: string) => {
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

/** A word that mixes two alphabets, or has a letter that Russian lacks, in the one in which all its letters can be written. */
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

/** Footnotes that stand in the source after another part than the one that they follow in the draft. */
function moved(draft: Draft): DraftCorrection[] {
  const printed = [
    ...walkInPrint(draft.clauses),
    ...draft.footnotes.map((footnote) => ({ id: footnote.id, footnote })),
  ];
  return printed.flatMap(({ id, footnote }, index) => {
    const before = printed[index - 1]?.id;
    if (!footnote || footnote.after === undefined || footnote.after === before) return [];
    return [
      {
        kind: 'moved' as const,
        clause: id,
        after: footnote.after,
        reason: 'Сноска показана там, где стоит её знак; в источнике она напечатана внизу страницы.',
      },
    ];
  });
}

function walkInPrint(clauses: readonly DraftClause[]): { id: string; footnote: DraftFootnote | undefined }[] {
  return clauses.flatMap((clause) => [
    { id: clause.id, footnote: undefined },
    ...walkInPrint(clause.children),
    ...clause.footnotes.map((footnote) => ({ id: footnote.id, footnote })),
  ]);
}
