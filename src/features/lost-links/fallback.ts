/**
 * Where an address with an unknown anchor falls back to: for a clause the clauses around it (`clause-1.4.9` -> `clause-1.4`),
 * nearest first.
 */
export function fallbackAnchors(anchor: string): string[] {
  const [kind = '', ...rest] = anchor.split('-');
  const levels = rest.join('-').split('.');
  return levels.slice(1).map((_, index) => `${kind}-${levels.slice(0, levels.length - 1 - index).join('.')}`);
}

/**
 * Where an address that does not exist falls back to, nearest first: `/s/tor-knd/1.4.9/` -> `/s/tor-knd/1.4/`, the text of
 * the regulation, its overview. The site's own base path is not part of these.
 */
export function fallbackPaths(pathname: string): string[] {
  const [first = '', ...rest] = pathname.split('/').filter(Boolean);
  const short = first === 's';
  const regulation = short ? (rest[0] ?? '') : first;
  if (!/^[a-z0-9-]{1,60}$/u.test(regulation)) return [];
  const clause = short && rest.length === 2 ? (rest[1] ?? '') : '';
  const clauses =
    clause === '' ? [] : fallbackAnchors(`clause-${clause}`).map((anchor) => anchor.slice('clause-'.length));
  return [
    ...clauses.map((id) => `/s/${regulation}/${id}/`),
    ...(clause === '' ? [] : [`/${regulation}/text/`]),
    ...(short || rest.length > 0 ? [`/${regulation}/`] : []),
  ];
}
