import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const openTable: ImportReading['openTable'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'openTable' } });
};
