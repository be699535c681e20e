import { resolve } from 'node:path';

/** Where our processes run, whatever folder the operator stands in: Payload and Next look for files from there. */
export const repositoryRoot = resolve(import.meta.dirname, '..');
