import { openIndex } from '../../search/openEngine.ts';
import { madePublication, seeded } from './madeLibrary.ts';

/**
 * Indexes publications without end, to be killed: `node indexForever.ts OPTIONS SEED`. Prints a line for each that is
 * durable. Every page of publication n in revision r says "sürüm r", so that a half-replaced one shows.
 */
const [options = '', seed = '1'] = process.argv.slice(2);
const index = await openIndex(JSON.parse(options));
const next = seeded(Number(seed));
const indexed = await index.indexed();
let revision = Math.max(0, ...indexed.values());

for (;;) {
  revision += 1;
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      const number = 1 + Math.floor(next() * 30);
      const made = madePublication(next, { number, pages: 1 + Math.floor(next() * 30) });
      const mark = `sürüm no${revision}`;
      const pages = made.pages.map((page) => ({ ...page, text: `${page.text} ${mark}` }));
      await index.replace({ ...made, revision, pages, notes: [`sayfa${made.pages.length}`] });
      process.stdout.write(`${number} ${revision}\n`);
    }),
  );
}
