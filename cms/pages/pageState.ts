import { z } from 'zod';

export const cropSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

/** A page as arranging sees it: which part of which frame it shows, and where it stands. */
export const pageStateSchema = z.object({
  id: z.number().int().positive(),
  publication: z.number().int().positive(),
  /** Permanent within the publication. */
  key: z.number().int().positive(),
  /** Order, from 1, pages that are left out among them. */
  position: z.number().int(),
  label: z.string(),
  scan: z.number().int(),
  frame: z.number().int(),
  crop: cropSchema.nullable(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  leftOut: z.boolean(),
});
export type PageState = z.infer<typeof pageStateSchema>;

/**
 * What a step did to one page. Without `before` the page came into being; without `after` it was joined into another.
 */
export const pageChangeSchema = z.object({
  before: pageStateSchema.nullable(),
  after: pageStateSchema.nullable(),
  /** The page that shows it when one of the two is missing: the other half. */
  half: z.number().int().optional(),
  /** The reading that was shown, and who chose it: put back when the page has its old shape again. */
  chosen: z.object({ text: z.number().int().nullable(), by: z.number().int().nullable() }).optional(),
});
export type PageChange = z.infer<typeof pageChangeSchema>;
