import { sentencesOf } from '../../model/sentences.ts';
import { walkDraft, type Draft } from '../draft.ts';
import { GOES_ON } from './conditions.ts';

/** A sentence that says what follows when something is so. Whether it is a question to the reader, its author decides. */
export interface ProposedDecision {
  clause: string;
  /** As printed: «если сведения неполны». */
  condition: string;
  /** What follows then, as printed. */
  consequence: string;
}

const WHEN =
  '(?:в\\s+случае,?\\s+если|если|в\\s+случа(?:е|ях)|при\\s+(?:наличии|отсутствии|условии|выявлении))';
/** «Если …, …», «В случае если …, …» */
const first = new RegExp(
  `^(?<condition>${WHEN}\\s[^.;]+?),\\s+(?:то\\s+)?(?<consequence>(?!${GOES_ON}).+)$`,
  'iu',
);
/** «При отсутствии замечаний Оператор …»: no comma parts the two, a subject with a capital letter does. */
const unparted = new RegExp(
  `^(?<condition>${WHEN}\\s[^.;,]+?)\\s+(?<consequence>\\p{Lu}\\p{Ll}+\\s.+)$`,
  'u',
);
/** «Доступ приостанавливается, если …» */
const last = new RegExp(
  `^(?<consequence>[^.;]+?),\\s+(?<condition>(?:если|в\\s+случа(?:е|ях))\\s[^;]+)$`,
  'iu',
);

/** Every sentence with a condition, in the order of the document. */
export function proposeDecisions(draft: Draft): ProposedDecision[] {
  return walkDraft(draft.clauses).flatMap(({ clause: { id, text, tail } }) =>
    sentencesOf({ id, text: text.replace(/^\|.*\|$/gmu, '').trim(), tail }).flatMap(({ text: sentence }) => {
      const { groups } = first.exec(sentence) ?? capitalised(sentence) ?? last.exec(sentence) ?? {};
      const { condition, consequence } = groups ?? {};
      if (condition === undefined || consequence === undefined) return [];
      return [{ clause: id, condition: bare(condition), consequence: bare(consequence) }];
    }),
  );
}

/** The sentence may begin with a capital letter of its own; that of the subject is another. */
function capitalised(sentence: string): RegExpExecArray | null {
  return unparted.exec(sentence.charAt(0).toLowerCase() + sentence.slice(1));
}

function bare(words: string): string {
  return words.replace(/[.;:]$/u, '').trim();
}
