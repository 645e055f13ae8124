import { defineMiddleware } from 'astro:middleware';

/**
 * Starlight writes every page in the dark theme and lets a script turn it light. A reader without scripts would be left
 * in the dark, so the page starts light and the script (ThemeProvider.astro) turns it dark where the reader wants that.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const html = (await response.text()).replace('data-theme="dark"', 'data-theme="light"');
  return new Response(html, response);
});
