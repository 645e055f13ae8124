import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/** Starlight as it comes, with the usual way to show Mermaid: in the browser. */
export default defineConfig({
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'Навигатор подключений',
      locales: { root: { label: 'Русский', lang: 'ru' } },
      components: { Head: './src/Head.astro' },
    }),
  ],
});
