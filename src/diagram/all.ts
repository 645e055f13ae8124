import type { Library } from '../model/library.ts';
import { decisionDiagram } from './decision.ts';
import { fingerprint } from './fingerprint.ts';
import { procedureDiagram } from './procedure.ts';

/** A diagram that belongs to a page. */
export interface Diagram {
  /** Page id: `tor-knd/api-access`. */
  page: string;
  /** Path of the committed SVG inside content/: `tor-knd/diagrams/api-access.svg`. */
  file: string;
  /** Mermaid source. */
  source: string;
  /** What the committed SVG must carry in `data-fingerprint` to be fresh. */
  fingerprint: string;
}

/** Every diagram of the site: one for each procedure and decision. */
export function allDiagrams(library: Library): Diagram[] {
  return library.regulations.flatMap((regulation) =>
    [
      ...regulation.decisions.map((decision) => ({ ...decision, source: decisionDiagram(decision) })),
      ...regulation.procedures.map((procedure) => ({
        ...procedure,
        source: procedureDiagram(procedure, regulation),
      })),
    ].map(({ id, page, source }) => ({
      page,
      file: `${regulation.id}/diagrams/${id}.svg`,
      source,
      fingerprint: fingerprint(source),
    })),
  );
}
