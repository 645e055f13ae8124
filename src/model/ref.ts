/** Kinds of things that the document and the guide are made of. */
export const referrableKinds = [
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
/** Kinds of things that can be linked to: those, and how people ask about them. The names are part of public addresses. */
export const refKinds = [...referrableKinds, 'faq'] as const;
export type RefKind = (typeof refKinds)[number];

/** `<regulation>/<kind>/<id>`, e.g. `tor-knd/step/letter`. A public promise: support replies rely on it. */
export type Ref = `${string}/${RefKind}/${string}`;

/** Builds the ref of a thing from its three parts. */
export function makeRef(regulation: string, kind: RefKind, id: string): Ref {
  return `${regulation}/${kind}/${id}`;
}
