/**
 * A bare engine that text recognition is measured against, one process a core: `node ocrPeer.ts PROGRAM|embedded
 * IMAGE...`. Says `ready` when its model is loaded, begins on a line of input, and prints the milliseconds it took.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createWorker, OEM, PSM } from 'tesseract.js';

const [program = '', ...images] = process.argv.slice(2);
const read = program === 'embedded' ? await embedded() : native;

// as nice as ours, or a busy machine would count for it
setPriority(10);
console.log('ready');
await once(process.stdin, 'data');
const begin = performance.now();
for (const image of images) await read(image);
console.log(performance.now() - begin);
process.exit(0);

async function embedded() {
  const { resolve } = createRequire(import.meta.url);
  const langPath = join(dirname(resolve('@tesseract.js-data/tur/package.json')), '4.0.0_best_int');
  const worker = await createWorker('tur', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none' });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  return (image: string) => worker.recognize(image, {}, { text: true });
}

function native(image: string) {
  return promisify(execFile)(program, [image, 'stdout', '-l', 'tur', '--psm', '3'], {
    env: { OMP_THREAD_LIMIT: '1', PATH: '/usr/bin:/bin', NODE_ENV: 'production' },
    maxBuffer: 1024 ** 3,
  });
}
