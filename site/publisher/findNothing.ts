import { SearchUnavailable } from '../../search/engine.ts';
import type { SiteContext } from '../server/context.ts';

/** Static pages show the library alone: one that searches can't be a file. */
export const findNothing: SiteContext['find'] = () =>
  Promise.reject(new SearchUnavailable('static pages are rendered without search'));
