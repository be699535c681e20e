import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const suggestPatterns: ImportReading['suggestPatterns'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'suggestPatterns' } });
};
