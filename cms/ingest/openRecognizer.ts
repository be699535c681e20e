import { symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { IngestLimits } from './limits.ts';
import { type KeptSandbox, keepSandbox } from './sandbox/keepSandbox.ts';
import { startSandbox } from './sandbox/startSandbox.ts';
import type { TextEngine } from './textEngine.ts';

/** Below the work of people, who wait for pages and lists. */
const niceness = 10;
const bulkNiceness = 15;
const wornShare = 0.6;

interface RecognizerOptions {
  engine: TextEngine;
  /** Tesseract's names of languages, joined by `+`. */
  models: string;
  /** Where the child may read pages and write. */
  folder: string;
  limits: IngestLimits;
  /** Stands back behind what somebody waits for. */
  bulk: boolean;
}

/** A child that recognises the text of pages. It starts with the first page. */
export function openRecognizer({ engine: { program }, models, folder, limits, bulk }: RecognizerOptions): KeptSandbox {
  return keepSandbox({
    start: () =>
      startSandbox({
        role: 'recognize',
        memory: limits.imageMemory,
        folder,
        readable: [],
        niceness: bulk ? bulkNiceness : niceness,
        startTime: limits.openTime,
        startsPrograms: program !== undefined,
      }),
    prepare: async (sandbox) => {
      if (program === undefined) await layModels(folder, models);
      const engine = program === undefined ? { models: folder } : { program };
      await sandbox.call('load', { engine, languages: models }, limits.openTime);
    },
    replaceAt: limits.imageMemory * wornShare,
  });
}

/** Tesseract wants all its models in one folder, and each comes in a package of its own. */
async function layModels(folder: string, models: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  for (const model of models.split('+')) {
    const packaged = join(dirname(resolve(`@tesseract.js-data/${model}/package.json`)), '4.0.0_best_int');
    const name = `${model}.traineddata.gz`;
    await symlink(join(packaged, name), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      // another recogniser of this folder has laid it
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
