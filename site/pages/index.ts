import type { APIRoute } from 'astro';
import { hubAddress } from '../addresses.ts';
import { languageAskedFor } from '../i18n/language.ts';

/** The bare host leads to the home page in the visitor's language. */
export const GET: APIRoute = ({ request }) =>
  new Response(null, {
    status: 302,
    headers: {
      location: hubAddress('home', languageAskedFor(request.headers.get('accept-language'))),
      vary: 'accept-language',
    },
  });
