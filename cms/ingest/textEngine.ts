import { createRequire } from 'node:module';
import { z } from 'zod';
import type { NativeTesseract } from './findTesseract.ts';
import { allModels } from './languagesOf.ts';

/** What reads pages in given languages. */
export interface TextEngine {
  /** With its version, as it is stored with each reading. */
  name: string;
  /** The system's own program; undefined for the one that comes with the project. */
  program: string | undefined;
}

const { version } = z
  .object({ version: z.string() })
  .parse(createRequire(import.meta.url)('tesseract.js/package.json'));
const embedded: TextEngine = { name: `tesseract.js ${version}`, program: undefined };

/** The system's Tesseract where it has all the models (joined by `+`), else the one that comes with the project. */
export function textEngine(models: string, native: NativeTesseract | undefined): TextEngine {
  if (native === undefined || missingModels(models.split('+'), native).length > 0) return embedded;
  return { name: `tesseract ${native.version}`, program: native.program };
}

/** What text is recognised with, for operators. */
export function describeEngines(native: NativeTesseract | undefined): string {
  if (native === undefined) return `${embedded.name} (no native tesseract on PATH)`;
  const missing = missingModels(allModels, native);
  const fallback = missing.length === 0 ? '' : `; ${embedded.name} for ${missing.join(', ')}, which it has no data for`;
  return `tesseract ${native.version} at ${native.program}${fallback}`;
}

function missingModels(models: readonly string[], native: NativeTesseract): string[] {
  return models.filter((model) => !native.languages.includes(model));
}
