import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const openZip: ImportReading['openZip'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'openZip' } });
};
