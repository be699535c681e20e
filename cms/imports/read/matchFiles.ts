import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const matchFiles: ImportReading['matchFiles'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'matchFiles' } });
};
