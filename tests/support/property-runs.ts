/** How often a property is tried of what must never lose a reader's words. Before a release it is tried ten times as often. */
export const MANY_RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1000);
