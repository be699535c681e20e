import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const suggestMapping: ImportReading['suggestMapping'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'suggestMapping' } });
};
