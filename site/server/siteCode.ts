import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { SiteLocals } from '../locals.ts';

export type Render = (request: Request, locals: SiteLocals) => Promise<Response>;

/** The module that Astro built from `site/entry.ts`. */
const builtEntry = z.object({
  render: z.custom<Render>((value) => typeof value === 'function', 'must export the function render'),
});

/** @throws SiteNotBuilt when there is no usable build */
export async function loadSiteCode(astroEntry: string): Promise<Render> {
  try {
    return builtEntry.parse(await import(pathToFileURL(astroEntry).href)).render;
  } catch (error) {
    throw new SiteNotBuilt(`the public site's code can't be loaded from ${astroEntry}: build it first`, {
      cause: error,
    });
  }
}

export class SiteNotBuilt extends Error {
  override name = 'SiteNotBuilt';
}
