import { plainText } from '../../model/markup.ts';
import type { Block } from '../blocks.ts';
import { actsIn, kindOf, type ActReference } from './act.ts';
import { inNominative, namesBody } from './issuer.ts';
import { rolesOf, type HeadRole } from './roles.ts';

/** Something that the head says, and whether it leaves no doubt. */
interface Fact<Value> {
  value: Value;
  /** What the author has to look at. Absent: the document says it plainly. */
  doubt?: string;
}

/** What the lines above the first clause say of the document. */
export interface HeadFacts {
  title?: Fact<string>;
  issuer?: Fact<string>;
  act?: Fact<{ kind?: string; of?: string; title: string; number: string; date: string }>;
  /** Acts that have amended the document, in the order in which it names them. */
  editions: ActReference[];
  /** The words that name them. */
  editionWords?: string;
}

/** What the head of a document says. */
export function readHead(head: readonly Block[]): HeadFacts {
  const roles = rolesOf(head);
  const wordsOf = (...wanted: HeadRole[]): string =>
    head
      .filter((_, index) => wanted.includes(roles[index] ?? 'title'))
      .map(({ part }) => part.text)
      .join(' ');
  const title = titleOf(head, roles);
  const own = ownAct(wordsOf('kind'), wordsOf('kind', 'dated'), title?.value, wordsOf('issuer'));
  const approving = own ?? approvingAct(wordsOf('approval'));
  const editionWords = wordsOf('edition');
  return {
    ...(title ? { title } : {}),
    ...bodyAbove(head, roles),
    ...approving,
    editions: actsIn(editionWords),
    ...(editionWords === '' ? {} : { editionWords: editionWords.replace(/^\((.*)\)$/u, '$1') }),
  };
}

/** What kinds of documents call themselves. */
const named =
  /^(?:Об?\s|(?:[\p{L}-]+\s+){0,3}(?:порядок|правила|положение|регламент|требования|рекомендации|инструкция|соглашение|закон|условия|описание|указания|протокол|стандарт|перечень)(?!\p{L}))/iu;

/** The longest run of lines that say nothing else: the site shows a title as the document has it, without gaps. */
function titleOf(head: readonly Block[], roles: readonly HeadRole[]): Fact<string> | undefined {
  const runs: Block[][] = [[]];
  for (const [index, block] of head.entries()) {
    if (roles[index] === 'title') runs.at(-1)?.push(block);
    else runs.push([]);
  }
  const longest = runs
    .map((run) =>
      fromName(run)
        .map(({ part }) => part.text)
        .join(' '),
    )
    .reduce((best, run) => (run.length > best.length ? run : best), '');
  const value = plainText(longest)
    .replace(/\s\([^()]*\)$/u, '')
    .replace(/[⁰¹²³⁴-⁹]+|(?<=\S)\\?\*+$/gu, '');
  if (value === '') return undefined;
  return named.test(value) ? { value } : { value, doubt: 'название взято из строк над первым пунктом' };
}

/** Lines that are set in another way stand above the name of a document: who issued it, from when it applies. */
function fromName(run: readonly Block[]): readonly Block[] {
  const at = run.findIndex(({ part }) => named.test(part.text));
  const name = run[at];
  return run.slice(0, at).every(({ style }) => style.bold !== name?.style.bold)
    ? run.slice(Math.max(at, 0))
    : run;
}

/** A body that stands above the name of a document is the one that issued it. */
function bodyAbove(head: readonly Block[], roles: readonly HeadRole[]): Pick<HeadFacts, 'issuer'> {
  const run = head.filter((_, index) => roles[index] === 'title');
  const above = run.slice(0, Math.max(run.length - fromName(run).length, 0));
  const words = above.map(({ part }) => plainText(part.text)).join(' ');
  return namesBody(words)
    ? { issuer: { value: words, doubt: 'орган назван над названием: он ли издал документ?' } }
    : {};
}

type Origin = Pick<HeadFacts, 'act' | 'issuer'>;

/** The document is an act itself: «ПРИКАЗ от 12.03.2025 № 4 „Об утверждении …“». */
function ownAct(
  kindLine: string,
  dated: string,
  title: string | undefined,
  issuer: string,
): Origin | undefined {
  const kind = kindOf(kindLine.replace(/\s+(?:от|[№N])\s.*$/u, ''));
  if (kind === undefined) return undefined;
  const [act] = actsIn(`${kind} ${dated.replace(/^\S+(?:\s\p{Lu}(?=\s|$))*/u, '')}`);
  return {
    ...(issuer === '' ? {} : { issuer: { value: issuer } }),
    ...(act && title !== undefined
      ? {
          act: {
            value: { kind, title, number: act.number, date: act.date },
            ...(issuer === '' ? {} : { doubt: 'допишите of: чей это акт, в родительном падеже' }),
          },
        }
      : {}),
  };
}

/** The act by which the document was approved, or to which it belongs. Its title is not printed. */
function approvingAct(words: string): Origin {
  const [act] = actsIn(words);
  if (!act) return {};
  const { kind, issuer, number, date } = act;
  const title = [kind.charAt(0).toUpperCase() + kind.slice(1), issuer].filter(Boolean).join(' ');
  const nominative = issuer === undefined ? undefined : inNominative(issuer);
  return {
    act: {
      value: { kind, ...(issuer === undefined ? {} : { of: issuer }), title, number, date },
      doubt: 'названия акта документ не приводит: здесь его вид и орган',
    },
    ...(issuer === undefined
      ? {}
      : {
          issuer: {
            value: nominative ?? issuer,
            ...(nominative === undefined ? { doubt: 'поставьте в именительный падеж' } : {}),
          },
        }),
  };
}
