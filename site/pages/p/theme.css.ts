import type { APIRoute } from 'astro';
import { themeStyles } from '../../../cms/publish/accent.ts';

/** The municipality's accent. Asked for with the colour in the address, so that a change is seen at once. */
export const GET: APIRoute = async ({ locals }) => {
  const { accent } = await locals.library.settings();
  return new Response(themeStyles(accent), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
