import { corporate, mastheadNow } from './corporate.ts';
import { deco, framed, mastheadPress, notice } from './letterpress.ts';
import { letterhead, mastheadSpot, office } from './office.ts';
import { desktop, offset } from './offset.ts';

/** Covers of nine decades. */
export const covers = {
  framed,
  notice,
  mastheadPress,
  deco,
  letterhead,
  office,
  mastheadSpot,
  offset,
  desktop,
  corporate,
  mastheadNow,
} as const;
export type CoverName = keyof typeof covers;
