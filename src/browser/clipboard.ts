import type { Copied } from '../links/excerpt.ts';

/**
 * Puts text, and where given HTML beside it, on the clipboard.
 * @returns false where the browser refuses or has no clipboard, as on a page without HTTPS.
 */
export async function copy({ text, html }: Copied): Promise<boolean> {
  try {
    if (html === undefined) {
      await navigator.clipboard.writeText(text);
    } else {
      const blob = (type: string, data: string): Blob => new Blob([data], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) }),
      ]);
    }
    return true;
  } catch {
    return false;
  }
}
