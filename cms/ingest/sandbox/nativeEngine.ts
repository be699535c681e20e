import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { type Engine, EngineFailed, toPgm } from './engine.ts';

/** Bytes of a table: 20,000 words come to less than two million. */
const mostTable = 32 * 1024 ** 2;
const keptWords = 2_000;

/**
 * The system's Tesseract, started anew for each page: it reads from its standard input and writes nothing to the disk.
 * It stays in the group of this process, which holds its memory, its niceness and its network, and is killed with it.
 */
export function openNativeEngine(program: string, languages: string): Engine {
  return {
    read: (picture, segmentation) =>
      new Promise((resolve, reject) => {
        const child: ChildProcessWithoutNullStreams = spawn(
          program,
          tesseractArguments(languages, segmentation, picture.dpi),
          {
            env: { ...tesseractEnvironment },
          },
        );
        const table: Buffer[] = [];
        let [bytes, said] = [0, ''];
        child.stdout.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > mostTable) reject(new EngineFailed(`${program} answers without end`));
          else table.push(chunk);
        });
        child.stderr.setEncoding('utf8').on('data', (words: string) => {
          said = (said + words).slice(-keptWords);
        });
        // one that ends before it has read its picture says why by its exit
        child.stdin.on('error', () => undefined);
        child.once('error', (error) => reject(new EngineFailed(`${program}: ${error.message}`)));
        child.once('close', (code, signal) => {
          if (code === 0) resolve(Buffer.concat(table).toString('utf8'));
          else reject(new EngineFailed(`${program} ended with ${signal ?? code}: ${said}`));
        });
        child.stdin.end(toPgm(picture));
      }),
  };
}

/** Nothing of the worker's own environment, and one thread: with more, Tesseract is five times slower on two cores. */
export const tesseractEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'C.UTF-8',
  OMP_THREAD_LIMIT: '1',
  NODE_ENV: 'production',
} as const;

export function tesseractArguments(languages: string, segmentation: number, dpi: number): string[] {
  return [
    'stdin',
    'stdout',
    ...['-l', languages],
    // LSTM only: the older engine needs models that few systems have
    ...['--oem', '1'],
    ...['--psm', String(segmentation)],
    ...['--dpi', String(Math.round(dpi))],
    // not the file "tsv", which comes in a package of its own on some systems
    ...['-c', 'tessedit_create_tsv=1'],
  ];
}
