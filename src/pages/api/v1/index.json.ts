import type { APIRoute } from 'astro';
import { indexOf } from '../../../api/documents.ts';
import { getLibrary } from '../../../content/astro.ts';
import { say } from '../../../site/words.ts';

/** What /api/v1/ holds. */
export const GET: APIRoute = async () => Response.json(indexOf(await getLibrary(), say('site.title')));
