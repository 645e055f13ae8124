import regular from '../layout/fonts/golos-text-400.woff2?url';
import semibold from '../layout/fonts/golos-text-600.woff2?url';
import serif from '../layout/fonts/noto-serif-400.woff2?url';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';

type Head = StarlightRouteData['head'];

/**
 * What makes the browser fetch the typefaces of a page along with its styles: those that are there in time are used
 * (`font-display: optional`).
 * @param ofDocument whether the page shows the words of a document throughout.
 */
export function preloadTypefaces(ofDocument: boolean): Head {
  const files = ofDocument ? [regular, semibold, serif] : [regular, semibold];
  return files.map((href) => ({
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href },
    content: '',
  }));
}
