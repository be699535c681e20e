import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { processVariables, type Variables } from '../cms/environment.ts';

/** What the operator has set: the environment, and below it `.env` of the working folder. */
export function operatorVariables(folder: string = process.cwd()): Variables {
  return { ...readEnvFile(resolve(folder, '.env')), ...processVariables() };
}

function readEnvFile(path: string): Variables {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch {
    // there need not be one
    return {};
  }
}
