import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const proposeRow: ImportReading['proposeRow'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'proposeRow' } });
};
