import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { SiteLocals } from '../locals.ts';

export interface RenderedText {
  status: number;
  headers: Headers;
  text: string;
}

export type Render = (request: Request, locals: SiteLocals) => Promise<RenderedText>;

type Entry = typeof import('../entry.ts');

/** The module that Astro built from `site/entry.ts`. */
const builtEntry = z.object({
  render: z.custom<Entry['render']>((value) => typeof value === 'function', 'must export the function render'),
});

/** @throws SiteNotBuilt when there is no usable build */
export async function loadSiteCode(astroEntry: string): Promise<Render> {
  try {
    const { render } = builtEntry.parse(await import(pathToFileURL(astroEntry).href));
    await loadPages(dirname(astroEntry));
    return async (request, locals) => {
      const response = await render(request, locals);
      return { status: response.status, headers: response.headers, text: await response.text() };
    };
  } catch (error) {
    throw new SiteNotBuilt(`the public site's code can't be loaded from ${astroEntry}: build it first`, {
      cause: error,
    });
  }
}

/**
 * Astro loads a page's code when the page is first asked for. Loaded at once, a later build in the same folder takes
 * nothing away from a site that runs, and no visitor waits for it.
 */
async function loadPages(folder: string): Promise<void> {
  const chunks = await readdir(join(folder, 'chunks')).catch(() => []);
  for (const name of chunks) {
    // Astro's image service: loads 20 MB for what this site never asks of it
    if (!name.endsWith('.mjs') || name.startsWith('sharp')) continue;
    await import(pathToFileURL(join(folder, 'chunks', name)).href);
  }
}

export class SiteNotBuilt extends Error {
  override name = 'SiteNotBuilt';
}
