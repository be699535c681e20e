import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload';
import { APIError, ValidationError } from 'payload';
import { foldLetters, lowerTurkish } from '../../search/turkish/letters.ts';
import { guardPublishing } from '../access.ts';
import { mainStatus } from '../publish/mainStatus.ts';
import { translate } from '../translate.ts';
import { parseDate } from './parseDate.ts';
import { calendars } from './vocabularies.ts';

interface DateGroup {
  asPrinted?: string | null;
  calendar?: string | null;
  edtf?: string | null;
  earliest?: string | null;
  latest?: string | null;
}

/** Derives EDTF and bounds from what was typed; a date that can't be understood is refused with what to write. */
export const parsePublicationDates: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data;
  if (data.date) data.date = parseGroup(req, data.date, originalDoc?.date, 'date.asPrinted');
  if (Array.isArray(data.otherDates)) {
    data.otherDates = data.otherDates.map((date, index) => {
      const before = originalDoc?.otherDates?.find?.((other: { id?: string }) => other.id === date.id);
      return parseGroup(req, date, before, `otherDates.${index}.asPrinted`);
    });
  }
  return data;
};

function parseGroup<T extends DateGroup>(req: PayloadRequest, date: T, before: DateGroup | undefined, path: string): T {
  const asPrinted = (date.asPrinted ?? '').trim();
  const edited = asPrinted !== (before?.asPrinted ?? '').trim() || date.calendar !== before?.calendar;
  // An EDTF that the form merely sent back along with a changed date was derived from the old one.
  const typedEdtf = date.edtf && (!edited || date.edtf !== before?.edtf) ? date.edtf.trim() : '';
  if (!asPrinted && !typedEdtf) return { ...date, edtf: null, earliest: null, latest: null };
  const calendar = Object.hasOwn(calendars, date.calendar ?? '')
    ? (date.calendar as keyof typeof calendars)
    : 'gregorian';
  const outcome = parseDate(asPrinted, calendar, typedEdtf);
  if (outcome.ok) return { ...date, ...outcome.date, asPrinted: asPrinted || null };
  const message = {
    notUnderstood: translate(req, 'dateNotUnderstood', { date: asPrinted }),
    needsCalendar: translate(req, 'dateNeedsCalendar', { date: asPrinted }),
    badEdtf: translate(req, 'edtfInvalid', { edtf: typedEdtf }),
    impossible: translate(req, 'dateImpossible', { date: asPrinted }),
    needsCentury: translate(req, 'dateNeedsCentury', { date: asPrinted }),
    needsReading: translate(req, 'dateNeedsReading', { date: asPrinted }),
  }[outcome.why];
  throw new ValidationError({ collection: 'publications', errors: [{ path, message }] }, req.t);
}

export const checkPublication: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  // With a draft saved over it, `originalDoc` is that draft: only the main row says whether the record is public now.
  const before = operation === 'update' ? await mainStatus(req, 'publications', originalDoc?.id) : undefined;
  const savesDraft = data._status !== 'published' && (operation === 'create' || req.query?.draft === 'true');
  guardPublishing(req, 'publications', { before, after: data._status, savesDraft });
  return data;
};

/** What comes back from the trash comes back as a draft, and is published again on purpose. */
export const draftWhenTrashed: CollectionBeforeChangeHook = ({ data }) =>
  data.deletedAt ? { ...data, _status: 'draft' } : data;

export const foldTitle: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const titles = [
    data.title ?? originalDoc?.title,
    ...(data.otherTitles ?? originalDoc?.otherTitles ?? []).map((title: { text?: string }) => title.text),
  ];
  return { ...data, foldedTitle: foldLetters(lowerTurkish(titles.filter(Boolean).join(' '))) };
};

/** Originals are never lost by the way: a record goes for good only after its scans were deleted by themselves. */
export const keepScans: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs: scans } = await req.payload.count({
    collection: 'scans',
    where: { publication: { equals: id } },
    overrideAccess: true,
    req,
  });
  if (scans > 0) throw new APIError(translate(req, 'deleteScansFirst', { scans }), 409, undefined, true);
};
