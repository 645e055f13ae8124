import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { getLibrary } from '../../content/astro.ts';
import { pageIdOf } from '../../content/page-id.ts';
import { pageMarkdown, type WrittenPage } from '../../site/page-markdown.ts';

export const getStaticPaths = (async () => {
  const entries = await getCollection('docs');
  return entries
    .filter(({ id }) => id !== '404')
    .map(({ id, data, body = '' }) => {
      const page: WrittenPage = { id: pageIdOf(id), title: data.title, description: data.description, body };
      return { params: { path: page.id === '' ? undefined : page.id }, props: { page } };
    });
}) satisfies GetStaticPaths;

/** A page as Markdown, for reading by programs and for copying whole. */
export const GET: APIRoute<{ page: WrittenPage }> = async ({ props: { page } }) =>
  new Response(pageMarkdown(await getLibrary(), page), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
