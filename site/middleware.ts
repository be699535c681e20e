import { defineMiddleware } from 'astro:middleware';

/** The site fails closed: when the library can't be asked, nothing is shown of it, and the visitor is told so. */
export const onRequest = defineMiddleware(async (context, next) => {
  try {
    return await next();
  } catch (error) {
    // by name: the class was bundled twice, once with these pages and once with the server
    if (!(error instanceof Error) || error.name !== 'LibraryUnavailable') throw error;
    return context.rewrite('/unavailable');
  }
});
