import { z } from 'zod';
import { keysOf } from '../publications/vocabularies.ts';
import { type Reason, reasonCodes } from './reasons.ts';

/** A reason that comes from the database or from a child. Apart from `reasons.ts`: children need no zod. */
export const reasonSchema: z.ZodType<Reason> = z.object({
  code: z.enum(keysOf(reasonCodes)),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
