import { type Limits, openPlaces } from './limitConcurrency.ts';
import type { Render } from './siteCode.ts';

/**
 * Renders few pages at a time. One that waits for the search engine has no place meanwhile: a slow engine holds up those
 * who search, and nobody who browses.
 * @throws TooManyWaiting from the call
 */
export function limitRendering(render: Render, limits: Limits): Render {
  const places = openPlaces(limits);
  return async (request, locals) => {
    await places.take();
    // a page may ask several questions at once, and may fail before all are answered
    let asking = 0;
    let over = false;
    const findPublications: typeof locals.findPublications = async (query) => {
      if (asking++ === 0) places.giveBack();
      try {
        return await locals.findPublications(query);
      } finally {
        if (--asking === 0 && !over) await places.takeAgain();
      }
    };
    try {
      return await render(request, { ...locals, findPublications });
    } finally {
      over = true;
      if (asking === 0) places.giveBack();
    }
  };
}
