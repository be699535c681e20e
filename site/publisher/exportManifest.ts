import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Files of an exported folder, with the version of each as its ETag says. */
export type ExportManifest = Map<string, string>;

const name = '.kutuk-export.json';
const manifestSchema = z.object({ files: z.array(z.tuple([z.string(), z.string()])) });

/** Undefined when the folder was never exported to. */
export async function readManifest(folder: string): Promise<ExportManifest | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return new Map(manifestSchema.parse(JSON.parse(text)).files);
}

export async function writeManifest(folder: string, manifest: ExportManifest): Promise<void> {
  const path = join(folder, name);
  await writeFile(`${path}.unfinished`, JSON.stringify({ files: [...manifest] }));
  await rename(`${path}.unfinished`, path);
}
