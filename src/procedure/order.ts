/** The part of a step that ordering needs. */
export interface Ordered {
  id: string;
  requires: readonly string[];
}

/**
 * Finds a cycle in `requires`.
 * @returns ids along the cycle, the first repeated at the end; undefined when the steps can be put in order.
 */
export function findCycle(steps: readonly Ordered[]): string[] | undefined {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const done = new Set<string>();
  const visit = (id: string, path: string[]): string[] | undefined => {
    const start = path.indexOf(id);
    if (start >= 0) return [...path.slice(start), id];
    if (done.has(id)) return undefined;
    for (const required of byId.get(id)?.requires ?? []) {
      const cycle = visit(required, [...path, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of steps) {
    const cycle = visit(id, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Steps that stand before one of the steps they require: the printed order would send the reader back. */
export function outOfOrder(steps: readonly Ordered[]): { step: string; requires: string }[] {
  const position = new Map(steps.map(({ id }, index) => [id, index]));
  return steps.flatMap(({ id, requires }, index) =>
    requires
      .filter((required) => (position.get(required) ?? -1) > index)
      .map((required) => ({ step: id, requires: required })),
  );
}

/** The steps that directly follow a step. */
export function followers(steps: readonly Ordered[], id: string): string[] {
  return steps.filter((step) => step.requires.includes(id)).map((step) => step.id);
}
