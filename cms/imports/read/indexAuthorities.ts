import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const indexAuthorities: ImportReading['indexAuthorities'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'indexAuthorities' } });
};
