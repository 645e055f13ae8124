import { micromark } from 'micromark';

/** Markdown of the model's texts as HTML. Raw HTML in it is shown as text, and unsafe links are dropped. */
export function renderBlock(markdown: string): string {
  return micromark(markdown);
}

/** The same for a single paragraph, without the `<p>` around it. */
export function renderInline(markdown: string): string {
  return renderBlock(markdown).replace(/^<p>(.*)<\/p>$/su, '$1');
}
