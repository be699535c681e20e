import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { importChangeSchema, importSettingsSchema } from '../../cms/imports/api.ts';
import { Problem } from '../problem.ts';
import { WrongUse } from '../readArguments.ts';

export const importUsage = {
  en: `Usage: npm run import -- FOLDER_OR_ZIP [--table TABLE] [options]
Says first what would be created, changed and skipped, and why; imports once you have said yes.
  --table TABLE        a CSV, XLSX or MARC file; without one the names of the files are read
  --pattern PATTERN    how the names of files are read, where there is no table
  --mapping FILE.json  {"column": "field"}; otherwise columns are recognised by their names
  --unknown create|leave-out   departments, series, subjects and names that the catalogue lacks
  --like skip|change|create    rows that look like a record of the catalogue (default: skip)
  --delimiter ';'  --encoding windows-1254  --sheet NAME    where the table was not understood
  --files-of N         looks for files in those of import N as well
  --dry-run            only says what would happen
  --yes                runs without asking
npm run import -- --resume N    goes on with import N
npm run import -- --undo N      takes all of import N back`,
  tr: `Kullanım: npm run import -- KLASÖR_YA_DA_ZIP [--table TABLO] [seçenekler]
Önce neyin oluşturulacağını, değişeceğini ve atlanacağını nedenleriyle söyler; siz onaylayınca aktarır.
  --table TABLO        CSV, XLSX ya da MARC dosyası; yoksa dosya adları okunur
  --pattern KALIP      tablo yoksa dosya adlarının nasıl okunacağı
  --mapping DOSYA.json {"sütun": "alan"}; verilmezse sütunlar adlarından tanınır
  --unknown create|leave-out   katalogda olmayan birim, dizi, konu ve adlar: oluştur ya da dışarıda bırak
  --like skip|change|create    katalogdaki bir kayda benzeyen satırlar (varsayılan: skip, atla)
  --delimiter ';'  --encoding windows-1254  --sheet AD    tablo yanlış anlaşıldıysa
  --files-of N         dosyaları N numaralı aktarımınkiler arasında da arar
  --dry-run            yalnızca ne olacağını söyler
  --yes                sormadan aktarır
npm run import -- --resume N    N numaralı aktarımı sürdürür
npm run import -- --undo N      N numaralı aktarımın tümünü geri alır`,
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
export const importOptions = {
  table: text,
  pattern: text,
  mapping: text,
  unknown: text,
  like: text,
  delimiter: text,
  encoding: text,
  sheet: text,
  'files-of': text,
  resume: text,
  undo: text,
  'dry-run': flag,
  yes: flag,
};

const number = z.coerce.number().int().positive();
const schema = z.object({
  table: z.string().optional(),
  mapping: z.string().optional(),
  unknown: z.enum(['create', 'leave-out']).optional(),
  like: importSettingsSchema.shape.likeExisting,
  pattern: z.string().optional(),
  delimiter: z
    .string()
    .transform((given) => (given === 'tab' || given === '\\t' ? '\t' : given))
    .pipe(z.enum([';', ',', '\t']))
    .optional(),
  encoding: importSettingsSchema.shape.encoding,
  sheet: z.string().optional(),
  'files-of': number.optional(),
  resume: number.optional(),
  undo: number.optional(),
  'dry-run': z.boolean().default(false),
  yes: z.boolean().default(false),
});

export interface ImportArguments {
  /** Absolute, links resolved: what the import reads later is what was named now. */
  source?: string;
  table?: string;
  settings: z.input<typeof importSettingsSchema>;
  mapping?: Record<string, string>;
  unknown?: 'create' | 'leaveOut';
  filesOf?: number;
  resume?: number;
  undo?: number;
  dryRun: boolean;
  yes: boolean;
}

/** @throws WrongUse; Problem where a file is not there or can't be used */
export async function understandImport(values: unknown, source: string | undefined): Promise<ImportArguments> {
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => `--${issue.path.join('.')}`))].join(', ');
    throw new WrongUse({
      en: `The value of ${names} can’t be used.`,
      tr: `${names} seçeneğinin değeri kullanılamıyor.`,
    });
  }
  const { table, mapping, unknown, like, pattern, delimiter, encoding, sheet, resume, undo } = parsed.data;
  const ways = [source ?? table, resume, undo].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    throw new WrongUse({
      en: 'Say one thing to do: a folder, ZIP or table to import, --resume or --undo.',
      tr: 'Yapılacak tek bir şey belirtin: aktarılacak bir klasör, ZIP ya da tablo, --resume ya da --undo.',
    });
  }
  const filesOf = parsed.data['files-of'];
  const found = source === undefined ? undefined : await existing(source);
  return {
    ...(found !== undefined && { source: found }),
    ...(table !== undefined && { table: await findTable(table, found) }),
    settings: {
      likeExisting: like,
      ...(pattern !== undefined && { pattern }),
      ...(delimiter && { delimiter }),
      ...(encoding && { encoding }),
      ...(sheet !== undefined && { sheet }),
    },
    ...(mapping !== undefined && { mapping: await readMapping(mapping) }),
    ...(unknown && { unknown: unknown === 'create' ? 'create' : 'leaveOut' }),
    ...(filesOf !== undefined && { filesOf }),
    ...(resume !== undefined && { resume }),
    ...(undo !== undefined && { undo }),
    dryRun: parsed.data['dry-run'],
    yes: parsed.data.yes,
  };
}

/** Beside the command, in the folder, or a file within the ZIP, which is looked for when that is opened. */
async function findTable(table: string, source: string | undefined): Promise<string> {
  if (existsSync(resolve(table))) return realpath(resolve(table));
  if (source !== undefined && existsSync(join(source, table))) return realpath(join(source, table));
  if (source?.toLowerCase().endsWith('.zip')) return table;
  throw missing(table);
}

async function existing(path: string): Promise<string> {
  if (!existsSync(resolve(path))) throw missing(path);
  return realpath(resolve(path));
}

const missing = (path: string) =>
  new Problem({
    en: `There is no ${path}: check the path, and whether the disk is connected.`,
    tr: `${path} bulunamadı: yolu ve diskin bağlı olduğunu denetleyin.`,
  });

async function readMapping(path: string): Promise<Record<string, string>> {
  const text = await readFile(resolve(path), 'utf8').catch(() => {
    throw missing(path);
  });
  try {
    const { mapping } = importChangeSchema.parse({ mapping: JSON.parse(text) });
    if (mapping) return mapping;
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Problem({
      en: `The mapping ${path} can't be used: ${why}`,
      tr: `${path} eşlemesi kullanılamıyor: ${why}`,
    });
  }
  throw missing(path);
}
