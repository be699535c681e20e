import type { ImportReading } from '../contract.ts';
import { SourceRefused } from './sourceRefused.ts';

export const guessMapping: ImportReading['guessMapping'] = () => {
  throw new SourceRefused({ code: 'rowUnreadable', detail: { row: 0, why: 'guessMapping' } });
};
