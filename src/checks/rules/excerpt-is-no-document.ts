import type { Regulation } from '../../model/library.ts';
import type { CheckInput, PageFile } from '../input.ts';
import { pagesOf } from '../place.ts';
import { proseOf } from '../prose/prose.ts';
import { defineRule, type Finding } from '../rule.ts';
import { textsOf } from '../strings.ts';

export const excerptIsNoDocument = defineRule(
  'excerpt-is-no-document',
  'Where only an excerpt is known, no words of ours say that the document is silent: the rest of it may speak.',
  (input) =>
    input.library.regulations
      .filter(({ passport }) => passport.extent !== 'whole')
      .flatMap((regulation) => find(input, regulation)),
);

const document = /(?<!\p{L})документ(?:а|у|ом|е)?(?!\p{L})/iu;
const denial = /(?<!\p{L})(?:не|нет|ни|нигде|без|молчит|умалчивает)(?!\p{L})/iu;

function find(input: CheckInput, regulation: Regulation): Finding[] {
  return pagesOf(input.pages, regulation.id).flatMap((page) => [...inFrontmatter(page), ...inBody(page)]);
}

function inFrontmatter(page: PageFile): Finding[] {
  return textsOf(page)
    .filter(({ path: [block] }) => block !== 'text')
    .flatMap(({ path, text }) =>
      denials(text).map((sentence) => ({ file: page.file, path, ...explain(sentence) })),
    );
}

function inBody(page: PageFile): Finding[] {
  return proseOf(page).flatMap(({ line, text }) =>
    denials(text).map((sentence) => ({ file: page.file, path: [], line, ...explain(sentence) })),
  );
}

/** Sentences that speak of «документ» and deny something. What stands in «ёлочки» is quoted. */
function denials(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+/u).filter((sentence) => {
    const own = sentence.replace(/«[^»]*»/gu, '«»');
    return document.test(own) && denial.test(own);
  });
}

function explain(sentence: string): Pick<Finding, 'message' | 'hint'> {
  return {
    message: `only an excerpt is known, but «${sentence}» denies something of the whole document`,
    hint: 'say it of the excerpt: «в имеющемся фрагменте не сказано»; or, with the whole text at hand, set "extent" to whole',
  };
}
