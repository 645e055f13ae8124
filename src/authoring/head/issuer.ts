/** Words that name a body, by their genitive; what stands before them has to agree, what follows stays as it is. */
const bodies: Readonly<Record<string, string>> = {
  министерства: 'министерство',
  правительства: 'правительство',
  ведомства: 'ведомство',
  агентства: 'агентство',
  управления: 'управление',
  учреждения: 'учреждение',
  казначейства: 'казначейство',
  службы: 'служба',
  комиссии: 'комиссия',
  администрации: 'администрация',
  палаты: 'палата',
  инспекции: 'инспекция',
  думы: 'дума',
  совета: 'совет',
  комитета: 'комитет',
  департамента: 'департамент',
  фонда: 'фонд',
  банка: 'банк',
  центра: 'центр',
  президента: 'президент',
  губернатора: 'губернатор',
  института: 'институт',
  университета: 'университет',
  академии: 'академия',
  общества: 'общество',
  компании: 'компания',
  корпорации: 'корпорация',
  предприятия: 'предприятие',
};

/**
 * The name of a body in the nominative, where it is printed in the genitive: «Федеральной службы по надзору» -> «Федеральная
 * служба по надзору». Undefined where the first words are none that we know; names such as «Минцифры» do not change.
 */
export function inNominative(genitive: string): string | undefined {
  const words = genitive.trim().split(/\s+/u);
  const at = words.findIndex((word) => word.toLowerCase() in bodies);
  if (at < 0 && /^(?:Мин|Рос)\p{Ll}+$/u.test(words[0] ?? '')) return words.join(' ');
  if (at < 0 || at > 3) return undefined;
  const noun = bodies[words[at]?.toLowerCase() ?? ''] ?? '';
  const before = words.slice(0, at).map((word) => agreeing(word, noun));
  return [...before, withCaseOf(words[at] ?? '', noun), ...words.slice(at + 1)].join(' ');
}

/** Whether words name a body in the nominative: «ФЕДЕРАЛЬНАЯ СЛУЖБА ПО НАДЗОРУ». */
export function namesBody(words: string): boolean {
  const known = new Set(Object.values(bodies));
  return words
    .toLowerCase()
    .split(/\s+/u)
    .slice(0, 4)
    .some((word) => known.has(word));
}

function agreeing(adjective: string, noun: string): string {
  const [hard, soft] = /[ая]$/u.test(noun) ? ['ая', 'яя'] : /[ое]$/u.test(noun) ? ['ое', 'ее'] : ['ый', 'ий'];
  return adjective
    .replace(/(?<=[гкх])(?:ого|ой)$/u, hard === 'ый' ? 'ий' : hard)
    .replace(/(?:ого|ой)$/u, hard)
    .replace(/(?:его|ей)$/u, soft);
}

function withCaseOf(printed: string, word: string): string {
  return /^\p{Lu}/u.test(printed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
