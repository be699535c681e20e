/** The bare loop that the import is measured against: the same records, one after the other. */
import { getPayload } from 'payload';
import config from '../../payload.config.ts';

const payload = await getPayload({ config, disableOnInit: true });
const records = Number(process.argv[2]);
const record = (at: number) => ({
  title: `Belediye Mecmuası ${at}`,
  type: 'periodical',
  otherTitles: [{ type: 'other', text: 'aylık resmî dergi', language: 'tr' }],
  date: { asPrinted: `${1 + (at % 28)}.0${1 + (at % 9)}.${1930 + (at % 90)}`, calendar: 'gregorian' },
  imprint: { publisher: 'İstanbul Belediyesi' },
  extent: { pagination: `${40 + (at % 60)} s.` },
  copies: [{ holder: 'Belirtilmemiş', accessionNumber: `D-${at}`, shelfMark: `B 352/${at}` }],
  notes: 'Kapağı eksik',
  _status: 'draft',
});
for (let at = 0; at < 50; at++) await payload.create({ collection: 'publications', data: record(at) as never });
const begun = performance.now();
for (let at = 0; at < records; at++) await payload.create({ collection: 'publications', data: record(at) as never });
process.send?.((performance.now() - begun) / 1_000, () => process.exit(0));
