const files = import.meta.glob<string>('../../content/*/diagrams/*.svg', {
  query: '?raw',
  import: 'default',
});

/**
 * The committed SVG of a page's diagram with its drawn width in pixels. The checks see to it that it is there and fresh;
 * while an author edits it may be missing.
 */
export async function diagramSvg(page: string): Promise<{ svg: string; width: number } | undefined> {
  const [regulation = '', id = ''] = page.split('/');
  const svg = await files[`../../content/${regulation}/diagrams/${id}.svg`]?.();
  return svg === undefined ? undefined : { svg, width: Number(/ width="(\d+)"/u.exec(svg)?.[1] ?? 0) };
}
