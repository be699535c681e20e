import { createApp } from 'astro/app/entrypoint';
import type { SiteLocals } from './locals.ts';

/** For Node's `http`: `handler(request, response, next, locals)`. */
export { handler } from '@astrojs/node/server.js';

const app = createApp({ streaming: false });

/** Renders one address. The built form is `.build/site/server/entry.mjs`. */
export function render(request: Request, locals: SiteLocals): Promise<Response> {
  return app.render(request, { locals });
}
