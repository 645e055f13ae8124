import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/**
 * Starlight as it comes, with the usual way to show Mermaid: in the browser. Its sidebar names every page on each; with
 * PLAIN_SIDEBAR=short it names one, so that pages are about as large as ours.
 */
export default defineConfig({
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'Навигатор подключений',
      locales: { root: { label: 'Русский', lang: 'ru' } },
      components: { Head: './src/Head.astro' },
      ...(process.env.PLAIN_SIDEBAR === 'short' ? { sidebar: [{ label: 'Главная', link: '/' }] } : {}),
    }),
  ],
});
