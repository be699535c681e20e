import type { PayloadRequest } from 'payload';
import { ValidationError } from 'payload';
import type { Publication } from '../generated/payload-types.ts';
import { CannotArrange } from './cannotArrange.ts';

export interface IssueToMake {
  title: string;
  date?: string | undefined;
  series?: number | undefined;
  number?: number | undefined;
}

const idOf = (value: unknown): number =>
  typeof value === 'number' ? value : Number((value as { id?: unknown } | null)?.id);

/**
 * A draft for one issue of a bound volume: what holds for the volume holds for it too, who may see it above all.
 *
 * @returns its number
 * @throws CannotArrange when its date is not understood
 */
export async function makeIssue(req: PayloadRequest, volume: Publication, issue: IssueToMake): Promise<number> {
  const { type, titleLanguage, languages, objectAccess, embargoUntil, rights, imprint } = volume;
  const likeVolume = volume.memberships?.find(({ series }) => idOf(series) === issue.series);
  try {
    const made = await req.payload.create({
      collection: 'publications',
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
      data: {
        title: issue.title,
        type,
        titleLanguage,
        languages,
        objectAccess,
        embargoUntil,
        rights,
        departments: volume.departments?.map(idOf),
        imprint: { place: imprint?.place, publisher: imprint?.publisher, printer: imprint?.printer },
        ...(issue.date && { date: { asPrinted: issue.date, calendar: volume.date?.calendar ?? 'gregorian' } }),
        ...(issue.series !== undefined && {
          memberships: [
            {
              series: issue.series,
              runningNumber: issue.number,
              ...(issue.number !== undefined && {
                enumeration: [{ caption: likeVolume?.enumeration?.at(-1)?.caption ?? 'Sayı', from: issue.number }],
              }),
            },
          ],
        }),
        _status: 'draft',
      } as never,
    });
    return made.id;
  } catch (error) {
    if (error instanceof ValidationError && issue.date) {
      throw new CannotArrange('dateNotUnderstood', { title: issue.title, date: issue.date });
    }
    throw error;
  }
}
