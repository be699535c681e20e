import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const tableOfFiles: ImportReading['tableOfFiles'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'tableOfFiles' } });
};
