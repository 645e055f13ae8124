/** Kinds of things that can be linked to. The names are part of public addresses. */
export const refKinds = [
  'clause',
  'step',
  'question',
  'outcome',
  'term',
  'contact',
  'note',
  'party',
  'letter',
] as const;
export type RefKind = (typeof refKinds)[number];

/** `<regulation>/<kind>/<id>`, e.g. `tor-knd/step/letter`. A public promise: support replies rely on it. */
export type Ref = `${string}/${RefKind}/${string}`;

/** Builds the ref of a thing from its three parts. */
export function makeRef(regulation: string, kind: RefKind, id: string): Ref {
  return `${regulation}/${kind}/${id}`;
}
