import type { Library } from '../../src/model/library.ts';
import type { Answer, Where } from '../../src/search/answer.ts';
import type { Asked } from './asked.ts';
import { judge, type Verdict } from './search-judge.ts';

/** How often something held, of how many. */
interface Share {
  held: number;
  of: number;
}

/** What a set of questions shows of the search. */
export interface Tally {
  first: Share;
  three: Share;
  silence: Share;
  wrongAsCertain: Share;
}

/** One question with how its answer was judged. */
export interface Judged {
  asked: Asked;
  answer: Answer;
  verdict: Verdict;
}

type Search = (query: string, where?: Where) => Promise<Answer>;

/**
 * Asks all questions and judges the answers. Those on a document of `within` are asked inside of it, as its reader would;
 * all others from no document.
 */
export async function judgeAll(
  questions: readonly Asked[],
  { library, search }: { library: Library; search: Search },
  within: readonly string[],
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const asked of questions) {
    const inside = typeof asked.document === 'string' && within.includes(asked.document);
    const current = inside ? library.byId.get(String(asked.document))?.passport.shortTitle : undefined;
    const answer = await search(asked.q, { current });
    judged.push({ asked, answer, verdict: judge(asked, answer, library) });
  }
  return judged;
}

/** Counts the verdicts. */
export function tally(judged: readonly Judged[]): Tally {
  const share = (verdicts: readonly (boolean | undefined)[]): Share => ({
    held: verdicts.filter(Boolean).length,
    of: verdicts.filter((verdict) => verdict !== undefined).length,
  });
  return {
    first: share(judged.map(({ verdict }) => verdict.first)),
    three: share(judged.map(({ verdict }) => verdict.three)),
    silence: share(judged.map(({ verdict }) => verdict.silence)),
    wrongAsCertain: share(judged.map(({ verdict }) => verdict.wrongAsCertain)),
  };
}
