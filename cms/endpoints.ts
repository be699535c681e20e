import type { Endpoint } from 'payload';

/** Endpoints below `/api` that belong to no collection. Each list lies with what it serves. */
export const endpoints: Endpoint[] = [];
