import type { Endpoint, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { isSignedIn, mayCatalogue } from './access.ts';
import { translate } from './translate.ts';

/** An endpoint for signed-in staff. Payload checks nothing on custom endpoints by itself. */
export function staffEndpoint(
  method: Endpoint['method'],
  path: string,
  handler: (req: PayloadRequest) => Promise<Response>,
): Endpoint {
  return {
    method,
    path,
    handler: async (req) => {
      if (method !== 'get' && comesFromElsewhere(req)) throw notAllowed(req);
      if (!isSignedIn(req)) throw new APIError(translate(req, 'signInFirst'), 401, undefined, true);
      return handler(req);
    },
  };
}

/**
 * Another site's page, in the browser of somebody who is signed in. Payload compares origins only where the archive has
 * been told its own address; browsers say this much everywhere.
 */
function comesFromElsewhere(req: PayloadRequest): boolean {
  const site = req.headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

/** The same for those who may change the catalogue. */
export function archivistEndpoint(
  method: Endpoint['method'],
  path: string,
  handler: (req: PayloadRequest) => Promise<Response>,
): Endpoint {
  return staffEndpoint(method, path, async (req) => {
    if (!mayCatalogue(req)) throw notAllowed(req);
    return handler(req);
  });
}

/** @throws APIError 404 when the address names no number. */
export function routeNumber(req: PayloadRequest, name = 'id'): number {
  const value = Number(req.routeParams?.[name]);
  if (!Number.isSafeInteger(value) || value <= 0 || value > 2_147_483_647) throw notFound(req);
  return value;
}

export const notFound = (req: PayloadRequest) => new APIError(translate(req, 'notFound'), 404, undefined, true);
export const notAllowed = (req: PayloadRequest) => new APIError(translate(req, 'notAllowed'), 403, undefined, true);
