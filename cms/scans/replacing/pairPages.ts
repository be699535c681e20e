import { z } from 'zod';

const cropSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** What a page shows: a frame of a scan, or a part of it, perhaps turned. */
export const pageViewSchema = z.object({
  scan: z.number().int(),
  frame: z.number().int(),
  crop: cropSchema.nullable(),
  rotation: z.number().int(),
});
export type PageView = z.infer<typeof pageViewSchema>;

export interface OldPage extends PageView {
  id: number;
  /** Of its frame; undefined when it was never read. */
  upright?: boolean | undefined;
}

export interface NewFrame {
  index: number;
  /** The page that was kept aside for it; undefined when it is no longer there. */
  page?: number | undefined;
  upright?: boolean | undefined;
  /** It has an image. */
  readable: boolean;
}

export const pairingSchema = z.object({
  /**
   * `frames`: the new scan has the same sheets; parts of a sheet stay the same parts. `pages`: each page has a sheet of
   * its own now, as when uncut spreads are scanned anew page by page.
   */
  by: z.enum(['frames', 'pages']),
  /** Added to the count of the old: 1 when the new scan begins with a sheet more. */
  offset: z.number().int().min(-5000).max(5000),
});
export type Pairing = z.infer<typeof pairingSchema>;

export interface Pair {
  page: OldPage;
  /** Undefined when the new scan has nothing for it: the page goes on showing the old one. */
  frame?: NewFrame | undefined;
}

/** What is likeliest, by the counts. */
export function usualPairing(pages: readonly OldPage[], frames: readonly NewFrame[]): Pairing {
  const sheets = new Set(pages.map(({ frame }) => frame)).size;
  const nearer = Math.abs(frames.length - pages.length) < Math.abs(frames.length - sheets);
  return { by: nearer ? 'pages' : 'frames', offset: 0 };
}

/** Which sheet of the new scan each page of the old one would show, in the order of the old scan. */
export function pairPages(pages: readonly OldPage[], frames: readonly NewFrame[], { by, offset }: Pairing): Pair[] {
  const readable = new Map(frames.filter((frame) => frame.readable).map((frame) => [frame.index, frame]));
  const ordered = [...pages].sort(
    (one, two) => one.frame - two.frame || (one.crop?.x ?? 0) - (two.crop?.x ?? 0) || one.id - two.id,
  );
  return ordered.map((page, nth) => ({ page, frame: readable.get((by === 'frames' ? page.frame : nth) + offset) }));
}

/** What the page shows afterwards. Parts and turns are kept where the sheet lies the same way. */
export function viewAfter({ page, frame }: Pair, newScan: number, { by }: Pairing): PageView | undefined {
  if (!frame) return undefined;
  const same = by === 'frames' && (page.upright ?? true) === (frame.upright ?? true);
  return {
    scan: newScan,
    frame: frame.index,
    crop: same ? page.crop : null,
    rotation: same ? page.rotation : 0,
  };
}
