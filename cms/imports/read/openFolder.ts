import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const openFolder: ImportReading['openFolder'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'openFolder' } });
};
