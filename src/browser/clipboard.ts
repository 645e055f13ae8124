import type { Copied } from '../links/excerpt.ts';

/**
 * Puts text, and where given HTML beside it, on the clipboard.
 * @param given may still be on its way: the browser is asked at once, as it lets a page write only just after a click. To
 *   be called without any `await` before it.
 * @param rich whether there will be HTML
 * @returns false where the browser refuses or has no clipboard, as on a page without HTTPS, and where nothing came
 */
export async function copy(given: Copied | Promise<Copied>, rich = 'html' in given): Promise<boolean> {
  try {
    if (!(given instanceof Promise) && !rich) await navigator.clipboard.writeText(given.text);
    else await navigator.clipboard.write([itemOf(Promise.resolve(given), rich)]);
    return true;
  } catch {
    return false;
  }
}

function itemOf(copied: Promise<Copied>, rich: boolean): ClipboardItem {
  const blob = async (type: string, part: (copied: Copied) => string): Promise<Blob> =>
    new Blob([part(await copied)], { type });
  const html = rich ? { 'text/html': blob('text/html', (each) => each.html ?? '') } : {};
  return new ClipboardItem({ ...html, 'text/plain': blob('text/plain', ({ text }) => text) });
}
