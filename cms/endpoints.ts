import type { Endpoint } from 'payload';
import { importEndpoints } from './imports/endpoints.ts';
import { inboxEndpoints } from './inbox/endpoints.ts';
import { readingEndpoints } from './readings/endpoints.ts';
import { twinEndpoints } from './twins/endpoints.ts';
import { uploadEndpoints } from './uploads/endpoints.ts';

/** Endpoints below `/api` that belong to no collection. Each list lies with what it serves. */
export const endpoints: Endpoint[] = [
  ...importEndpoints,
  ...inboxEndpoints,
  ...readingEndpoints,
  ...twinEndpoints,
  ...uploadEndpoints,
];
