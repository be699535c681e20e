import type { Reason } from '../ingest/reasons.ts';
import type { Crop, Rotation } from './crop.ts';
import type { OperationType } from './operations.ts';

/** What the contact sheet of a publication shows. */
export interface ArrangeSheet {
  publication: { number: number; title: string; published: boolean; visible: boolean; rightToLeft: boolean };
  /** Sent back with every step: somebody else's step in between makes it stale. */
  version: number;
  mayArrange: boolean;
  /** The permanent key of the chosen cover; null for the first page. */
  cover: number | null;
  pages: SheetPage[];
  scans: SheetScan[];
  series: SheetSeries[];
  /** The newest first. */
  steps: SheetStep[];
  /** The step that is undone, or done again, next. */
  undo?: number;
  redo?: number;
  /** Where pages of this publication's scans went. */
  away: { number: number; title: string; pages: number }[];
}

export interface SheetPage {
  id: number;
  key: number;
  label: string;
  scan: number;
  /** From 0. */
  frame: number;
  crop: Crop | null;
  rotation: Rotation;
  leftOut: boolean;
  /** Set aside for staff. */
  staff: boolean;
  /** Its own image and text are made, where it needs some. */
  settled: boolean;
  /** A person typed a text for it as it is now. */
  typed: boolean;
  /** Hash of what it shows, when that is made. */
  image?: string;
  /** The whole sheet below it. */
  frameImage?: { image: string; width: number; height: number };
  /** Where the sheet looks like a spread: ten-thousandths of its width. */
  gutter?: number;
  /** Nothing is to be seen on the sheet. */
  blank: boolean;
  failure?: Reason;
}

export interface SheetScan {
  id: number;
  fileName: string;
  /** It is still being read. */
  reading: boolean;
  done: number;
  total: number;
  /** Suggestions are still to come. */
  unseen: boolean;
}

export interface SheetSeries {
  number: number;
  name: string;
  /** The running number after the highest that is catalogued. */
  next: number;
}

export interface SheetStep {
  id: number;
  kind: OperationType;
  detail: Record<string, string | number>;
  at: string;
  by: string;
  undone: boolean;
}
