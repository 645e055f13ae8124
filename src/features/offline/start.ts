import { part } from '../../browser/dom.ts';
import type { OnMissingPart } from './missing-part.ts';
import { watchVersions } from './new-version.ts';
import { SavePanel } from './save-panel.ts';
import { ask, registered } from './service-worker.ts';

/** What of the browser's knowledge of its line we look at; not all browsers have it. */
interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Makes the site work without a network, once the page has loaded and the browser has nothing better to do. Only over
 * https and on the reader's own machine: nowhere else do browsers allow it.
 */
export async function startOffline(onMissingPart: OnMissingPart): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-offline]');
  if (!root) return;
  watchVersions(part(root, '[data-news]'), onMissingPart);
  if (!isSecureContext) return;
  const { regulation = '' } = root.dataset;
  const panel = new SavePanel(root, regulation);
  await panel.draw();
  const works = await registered().catch(() => undefined);
  if (!works || regulation === '' || sparesTraffic()) return;
  const failed = await ask({ act: 'visit', id: regulation });
  // Whatever the reader has asked for meanwhile may have failed, too, and says so.
  if (failed === undefined) await panel.draw();
}

/** Whether the reader's line is dear or slow: then only what the reader asks for is fetched. */
function sparesTraffic(): boolean {
  const { connection } = navigator as { connection?: Line };
  return connection?.saveData === true || /2g/u.test(connection?.effectiveType ?? '');
}
