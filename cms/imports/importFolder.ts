import { join } from 'node:path';

/** What belongs to one import lies here, until it is removed. */
export const importFolder = (dataFolder: string, importId: number) => join(dataFolder, 'imports', String(importId));
/** What was uploaded for it, under its own names. */
export const givenFolder = (dataFolder: string, importId: number) => join(importFolder(dataFolder, importId), 'given');
