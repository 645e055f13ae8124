import type { Answer, Where } from '../../src/search/answer.ts';
import type { Asked } from './asked.ts';
import { judge, type Verdict } from './search-judge.ts';
import type { SearchSet } from './search-set.ts';

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

/** The sites that questions are asked of. */
interface AskedSites {
  /** What is published. */
  published: SearchSet;
  /** The same with invented documents beside. */
  withInvented: SearchSet;
}

/** Judges each question where its reader would ask it: on the published site, or inside the invented document that it is about. */
export function judgeAll(
  questions: readonly Asked[],
  { published, withInvented }: AskedSites,
): Promise<Judged[]> {
  return judgeEach(questions, ({ document }) => {
    const invented = [document].flat().find((id) => !published.library.byId.has(id));
    const inside = invented === undefined ? undefined : withInvented.library.byId.get(invented);
    return inside
      ? { ...withInvented, where: { current: inside.passport.shortTitle } }
      : { ...published, where: {} };
  });
}

/** Judges all questions on the site with the most documents, from its home page: what others are like is in the way there. */
export function judgeTogether(questions: readonly Asked[], { withInvented }: AskedSites): Promise<Judged[]> {
  return judgeEach(questions, () => ({ ...withInvented, where: {} }));
}

async function judgeEach(
  questions: readonly Asked[],
  askedAt: (asked: Asked) => SearchSet & { where: Where },
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const asked of questions) {
    const { library, search, where } = askedAt(asked);
    const answer = await search(asked.q, where);
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
