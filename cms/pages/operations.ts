import { z } from 'zod';
import { keysOf } from '../publications/vocabularies.ts';
import { numberings } from './pageLabels.ts';

const page = z.number().int().positive();
const pages = z.array(page).min(1).max(10_000);

/** Cuts nearer to an edge than this, in ten-thousandths, leave a sliver and no page. */
export const cutMargin = 500;

export const operationSchema = z.discriminatedUnion('type', [
  /** Puts pages, in the order given, before another one; null puts them last. */
  z.object({ type: z.literal('move'), pages, before: page.nullable() }),
  /** Degrees clockwise. */
  z.object({ type: z.literal('rotate'), pages, by: z.union([z.literal(90), z.literal(180), z.literal(270)]) }),
  z.object({ type: z.literal('leaveOut'), pages, leftOut: z.boolean() }),
  /** Numbers pages in the order given. */
  z.object({
    type: z.literal('label'),
    pages,
    numbering: z.enum(keysOf(numberings)),
    start: z.number().int().min(0).max(99_999),
    text: z.string().max(60),
  }),
  /** Divides each page from top to bottom, at ten-thousandths of its width as it is shown. */
  z.object({
    type: z.literal('cut'),
    cuts: z
      .array(
        z.object({
          page,
          at: z
            .number()
            .int()
            .min(cutMargin)
            .max(10_000 - cutMargin),
        }),
      )
      .min(1)
      .max(10_000),
    /** Which half is read first. */
    order: z.enum(['leftFirst', 'rightFirst']),
  }),
  /** Makes one page again of the parts of the same frame, into the one that comes first. */
  z.object({ type: z.literal('join'), pages: z.array(page).min(2).max(50) }),
  z.object({ type: z.literal('cover'), page: page.nullable() }),
  /** Gives ranges of pages to other publications: to one that exists, or to a draft that is made for them. */
  z.object({
    type: z.literal('assign'),
    issues: z
      .array(
        z.object({
          pages,
          to: z.union([
            z.object({ publication: page }),
            z.object({
              title: z.string().trim().min(1).max(500),
              date: z.string().trim().max(120).optional(),
              series: page.optional(),
              number: z.number().int().min(0).max(999_999).optional(),
            }),
          ]),
        }),
      )
      .min(1)
      .max(500),
  }),
]);
export type Operation = z.infer<typeof operationSchema>;
export type OperationType = Operation['type'];

export const turnRequestSchema = z.object({
  version: z.number().int().nonnegative(),
  which: z.enum(['undo', 'redo']),
});

export const arrangeRequestSchema = z.object({
  /** Of the sheet that the person saw. */
  version: z.number().int().nonnegative(),
  operation: operationSchema,
});
