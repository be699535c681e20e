import { z } from 'zod';
import type { FramePart } from '../../pages/crop.ts';
import type { IngestLimits } from '../limits.ts';
import { reasonSchema } from '../reasonSchema.ts';
import type { Segmentation } from './engine.ts';
import type { Preparation } from './prepareForReading.ts';

/** What a child is for. Each role has its own limits and loads only the libraries it needs. */
export const sandboxRoles = ['text', 'render', 'recognize'] as const;
export type SandboxRole = (typeof sandboxRoles)[number];

/** `fine` keeps the resolution; `rough` blurs and lowers it, for typewriting, grain and worn type. */
export type Cleaning = 'fine' | 'rough';

/** Limits that the child itself keeps. */
export type PageLimits = Pick<
  IngestLimits,
  'pageSide' | 'renderedPixels' | 'imagePixels' | 'pageCharacters' | 'pageWords'
>;

/** What a child can be asked. */
export interface SandboxRequests {
  /** A document that the child opens for itself. */
  open: { path: string; mimeType: string; limits: PageLimits; password?: string | undefined };
  /** The text layer of a page, counted from 0. */
  text: { page: number };
  /** The images of a page, or of a part of it: `target` is a path to which `-320.webp` and so on are added. */
  render: { page: number; target: string; part?: FramePart };
  /** Its tiles at the resolution of the original, as a zip at `target` with `-tiles.zip` added. */
  tiles: { page: number; target: string; part?: FramePart | undefined };
  /** The page, or a part of it, for recognition: one byte of grey a pixel, row by row, at `target`. */
  recognitionImage: { page: number; target: string; part?: FramePart };
  /** Tesseract's names of languages joined by `+`; models lie as `<language>.traineddata.gz` in a folder. */
  load: { engine: { models: string } | { program: string }; languages: string };
  /** How the page lies. `image` is what `recognitionImage` has made. */
  examine: { image: string; width: number; height: number };
  recognize: Preparation & { image: string; width: number; height: number; dpi: number; segmentation: Segmentation };
}
export type SandboxMethod = keyof SandboxRequests;

/** Flat `WordBox` tuples, seven integers each. */
const words = z.instanceof(Int32Array).refine((flat) => flat.length % 7 === 0);

/** Postgres has no room for a null character. */
const text = z.string().refine((value) => !value.includes('\0') && value.isWellFormed());

const degrees = z.number().min(-45).max(45);
const pixels = z.number().int().nonnegative();

/** What it answers. Parsed by the worker: a child that was taken over by a document is not trusted. */
export const sandboxAnswers = {
  open: z.object({ pages: z.number().int().nonnegative() }),
  text: z.object({ text, words }),
  render: z.object({
    /** Pixels of the largest image. */
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    /** Hexadecimal hash of the largest image's bytes. */
    hash: z.string().regex(/^[0-9a-f]{32}$/),
    /** How much of the page is covered by pictures. */
    pictureCover: z.number().min(0).max(1),
    /** Nothing is to be seen on it. */
    blank: z.boolean(),
    /** The page was one JPEG that could be taken out as it is. */
    direct: z.boolean(),
    /** Pixels of the whole page in the original. */
    native: z.object({ width: z.number().int().positive(), height: z.number().int().positive() }),
    /** Width of the whole page, where it is known. */
    inches: z.number().positive().optional(),
  }),
  tiles: z.object({ width: z.number().int().positive(), height: z.number().int().positive() }),
  recognitionImage: z.object({
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    /** Supposed to be 300 when it is not known. */
    dpi: z.number().positive(),
  }),
  load: z.object({}),
  examine: z.object({
    along: degrees,
    down: degrees,
    sideways: z.enum(['yes', 'no', 'unsure']),
    overturned: z.boolean(),
    worn: z.boolean(),
    piece: z.object({ left: pixels, top: pixels, width: pixels, height: pixels }).optional(),
  }),
  recognize: z.object({
    text,
    words,
    /** Mean of the words' confidences weighted by their length. */
    confidence: z.number().min(0).max(100),
  }),
} satisfies Record<SandboxMethod, z.ZodType>;
export type SandboxAnswers = { [Method in SandboxMethod]: z.output<(typeof sandboxAnswers)[Method]> };
export type TextLayer = SandboxAnswers['text'];
export type RenderedPage = SandboxAnswers['render'];
export type PageLie = SandboxAnswers['examine'];
export type Recognized = SandboxAnswers['recognize'];

/** Worker to child, over the IPC channel of `child_process`. */
export interface SandboxRequest<Method extends SandboxMethod = SandboxMethod> {
  id: number;
  method: Method;
  args: SandboxRequests[Method];
}

/** Child to worker. The first says that it is ready, and how much address space it took to get there. */
export const sandboxMessageSchema = z.union([
  z.object({ ready: z.literal(true), dataBytes: z.number().optional() }),
  z.object({ id: z.number().int(), value: z.unknown() }),
  z.object({ id: z.number().int(), refused: reasonSchema }),
  /** Not for what is in the document: the worker has to see to it. */
  z.object({ id: z.number().int(), broken: z.string() }),
  z.object({ id: z.number().int(), outOfMemory: z.literal(true) }),
]);
export type SandboxMessage = z.output<typeof sandboxMessageSchema>;
