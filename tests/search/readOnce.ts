import pino from 'pino';
import { openEngine } from '../../search/openEngine.ts';

/** Prints how many publications match, as another process or user sees it: `node readOnce.ts OPTIONS TEXT`. */
const [options = '', text = ''] = process.argv.slice(2);
const engine = await openEngine({ ...JSON.parse(options), log: pino({ level: 'silent' }) });
const { total } = await engine.search({
  text,
  filters: {},
  sort: 'relevance',
  page: 1,
  perPage: 10,
  pagesPerPublication: 3,
  hidden: [],
});
await engine.close();
console.log(total);
