/** `npm run build`; `npm start` does the same when something has changed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemVariables } from '../cms/environment.ts';
import { command } from './command.ts';
import { type HeldLock, holdLock } from './lockFile.ts';
import { Problem } from './problem.ts';
import { repositoryRoot } from './repositoryRoot.ts';
import { runToEnd } from './supervisor/runToEnd.ts';
import { screen } from './supervisor/screen.ts';
import { stopSignals } from './supervisor/stopSignals.ts';
import { waitUntil } from './waitUntil.ts';

interface Part {
  name: 'cms' | 'site';
  /** Files and folders that the build reads, beside what all parts read. */
  sources: string[];
  /** There when it was built. */
  result: string;
  command: string[];
  environment: Record<string, string>;
}

const parts: Part[] = [
  {
    name: 'cms',
    sources: ['cms', 'search', 'payload.config.ts'],
    result: 'cms/.next/BUILD_ID',
    command: ['node_modules/next/dist/bin/next', 'build', 'cms'],
    // a lock without other platforms' packages makes Next ask a registry and rewrite it
    environment: { KUTUK_BUILD: '1', NEXT_TELEMETRY_DISABLED: '1', NEXT_IGNORE_INCORRECT_LOCKFILE: '1' },
  },
  {
    name: 'site',
    sources: ['site', 'search', 'cms/publish', 'cms/publications', 'cms/files'],
    result: '.build/site/server/entry.mjs',
    command: ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'site'],
    environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
];
const common = ['package-lock.json', 'tsconfig.json'];
const buildFolder = join(repositoryRoot, '.build');
const longestBuild = 900_000;
/** Made by builds, or read by none. */
const left = new Set(['.next', '.astro', 'dist', 'node_modules', 'next-env.d.ts']);

export interface BuildOptions {
  logFolder: string;
  signal: AbortSignal;
  started?: ((name: string, pid: number) => void) | undefined;
  /** Told before each part that has to be built. */
  building?: ((name: Part['name']) => void) | undefined;
  /** Left out, since it is compiled while it runs. */
  without?: Part['name'] | undefined;
}

/**
 * Builds what has changed since it was last built: the CMS, then the site, one after the other, since together they
 * need more than 4 GB. Two at once on one checkout take turns. Nothing is written when nothing has changed: the checkout
 * may then be read-only.
 * @throws TaskFailed; Problem when it has to be built and can't be written; what `signal` was aborted with
 */
export async function build(options: BuildOptions): Promise<void> {
  if ((await outdated(options)).length === 0) return;
  const lock = await takeTurn(options.signal);
  try {
    for (const part of await outdated(options)) await buildPart(part, options);
  } finally {
    lock.release();
  }
}

async function outdated({ without }: BuildOptions): Promise<Part[]> {
  const found: Part[] = [];
  for (const part of parts) {
    if (part.name === without) continue;
    const built = await readFile(stampOf(part), 'utf8').catch(() => '');
    const whole = existsSync(join(repositoryRoot, part.result)) && built === (await sourcesHash(part));
    if (!whole) found.push(part);
  }
  return found;
}

async function takeTurn(signal: AbortSignal): Promise<HeldLock> {
  try {
    await mkdir(buildFolder, { recursive: true });
    await access(buildFolder, constants.W_OK);
  } catch (cause) {
    throw new Problem(
      {
        en: `Kütük has to be built, and this account may not write in ${repositoryRoot}: run npm run build there as the account that owns it.`,
        tr: `Kütük'ün derlenmesi gerekiyor ama bu hesap ${repositoryRoot} klasörüne yazamıyor: orada klasörün sahibi olan hesapla npm run build çalıştırın.`,
      },
      { cause },
    );
  }
  let lock: HeldLock | undefined;
  const held = () => {
    signal.throwIfAborted();
    lock ??= holdLock(join(buildFolder, 'lock'));
    return lock !== undefined;
  };
  await waitUntil(held, { timeout: longestBuild, interval: 250 });
  if (lock) return lock;
  throw new Problem({
    en: `Another process has been building in ${repositoryRoot} for a quarter of an hour: end it, and start again.`,
    tr: `${repositoryRoot} içinde başka bir işlem on beş dakikadır derleme yapıyor: onu sonlandırıp yeniden başlatın.`,
  });
}

async function buildPart(part: Part, options: BuildOptions): Promise<void> {
  // what changes during the build is built the next time
  const sources = await sourcesHash(part);
  options.building?.(part.name);
  await rm(stampOf(part), { force: true });
  await runToEnd(
    {
      name: `build-${part.name}`,
      entry: join(import.meta.dirname, 'run', 'command.ts'),
      args: part.command,
      environment: { ...systemVariables(), ...part.environment },
    },
    {
      logFolder: options.logFolder,
      signal: options.signal,
      started: (pid) => options.started?.(`build-${part.name}`, pid),
    },
  );
  await writeFile(stampOf(part), sources);
}

function stampOf(part: Part): string {
  return join(buildFolder, `${part.name}.stamp`);
}

/** SHA-256 of the names and contents of all that the build reads. */
async function sourcesHash(part: Part): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const source of [...common, ...part.sources]) {
    for (const file of await filesBelow(source))
      hash.update(`\0${file}\0`).update(await readFile(join(repositoryRoot, file)));
  }
  return hash.digest('hex');
}

async function filesBelow(source: string): Promise<string[]> {
  if (left.has(source.split('/').at(-1) ?? '')) return [];
  const entries = await readdir(join(repositoryRoot, source), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (!entries) return [source];
  const found: string[] = [];
  for (const name of entries.map((entry) => entry.name).sort()) found.push(...(await filesBelow(`${source}/${name}`)));
  return found;
}

if (import.meta.main) {
  const { stop } = stopSignals();
  const logFolder = join(buildFolder, 'logs');
  const usage = {
    en: 'Usage: npm run build\nBuilds the archive’s screens and the public site where something has changed.',
    tr: 'Kullanım: npm run build\nDeğişen bir şey varsa arşiv ekranlarını ve herkese açık siteyi derler.',
  };
  await command({ usage, options: {} }, async ({ language }) => {
    await mkdir(logFolder, { recursive: true });
    const building = (name: Part['name']) =>
      console.log(screen({ type: 'building', name }, { language, terminal: false }));
    await build({ logFolder, signal: stop, building });
  });
}
