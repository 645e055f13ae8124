import type { CaseStatus } from '../../cases/case.ts';

/** What the reader can do with a case, in the order of the buttons. */
export const caseActions = ['edit', 'export', 'share', 'archive', 'restore', 'delete', 'purge'] as const;
export type CaseAction = (typeof caseActions)[number];

const offered: Readonly<Record<CaseStatus, readonly CaseAction[]>> = {
  active: ['edit', 'export', 'share', 'archive', 'delete'],
  archive: ['export', 'share', 'restore', 'delete'],
  deleted: ['export', 'restore', 'purge'],
};

/** Whether an action fits a case of this status. */
export function isOffered(action: CaseAction, status: CaseStatus): boolean {
  return offered[status].includes(action);
}
