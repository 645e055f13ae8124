import type { Ref } from '../model/ref.ts';

/** Address of a short link: `tor-knd/step/letter` -> `/s/tor-knd/step/letter/`; a clause needs no kind: `/s/tor-knd/1.4.3/`. */
export function shortHref(ref: Ref): string {
  return `/s/${shortPath(ref)}/`;
}

/** The same without `/s/` and slashes at the ends, as a route parameter. */
function shortPath(ref: Ref): string {
  const [regulation = '', kind = '', id = ''] = ref.split('/');
  return kind === 'clause' ? `${regulation}/${id}` : `${regulation}/${kind}/${id}`;
}
