import type { Scan } from '../generated/payload-types.ts';
import type { DerivedDocument } from './derivedDocuments.ts';
import { documentFiles } from './offerDocument.ts';
import { present } from './present.ts';
import type { PublicationRecord } from './publicRecord.ts';
import { publicationRecordSchema } from './publicRecord.ts';
import { publicRichText } from './richText.ts';
import type { PublicationSource } from './source.ts';

export interface PublicationFacts {
  source: PublicationSource;
  /** Those that an editor released with it. */
  scans: Scan[];
  /** Those of them whose originals may be taken away. */
  offered: ReadonlySet<number>;
  /** What is offered in place of the others. */
  documents: readonly DerivedDocument[];
  pages: { count: number; firstKey?: number; keys: ReadonlySet<number> };
  firstPublishedAt: Date;
}

/**
 * A catalogue record to the shape that passes the gate. Pure.
 *
 * @throws z.ZodError when the record lacks what the public shape demands; the save is then refused.
 */
export function toPublicationRecord({
  source,
  scans,
  offered,
  documents,
  pages,
  firstPublishedAt,
}: PublicationFacts): PublicationRecord {
  const objectIsPublic = source.objectAccess === 'public';
  const cover = source.coverPage && pages.keys.has(source.coverPage) ? source.coverPage : pages.firstKey;
  const first = scans[0];
  return publicationRecordSchema.parse(
    present({
      kind: 'publication',
      number: source.id,
      type: source.type,
      titles: [{ type: 'proper', text: source.title, language: source.titleLanguage }, ...(source.otherTitles ?? [])],
      dates: dates(source),
      languages: source.languages,
      departments: ids(source.departments),
      contributions: (source.contributions ?? []).map((entry) => ({ ...entry, agent: id(entry.agent) })),
      memberships: (source.memberships ?? []).map((entry) => ({
        series: id(entry.series),
        enumeration: entry.enumeration ?? [],
        runningNumber: entry.runningNumber,
        designation: entry.designation,
        sortKey: entry.sortKey || sortKey(source, entry),
      })),
      relations: (source.relations ?? []).map((entry) => ({ type: entry.type, to: id(entry.to) })),
      parts: (source.parts ?? []).map((part) => ({ ...part, agents: ids(part.agents), subjects: ids(part.subjects) })),
      imprint: source.imprint ?? {},
      extent: source.extent ?? {},
      subjects: ids(source.subjects),
      places: (source.places ?? []).map((entry) => ({ place: id(entry.place), role: entry.role })),
      abstract: { tr: publicRichText(source.abstract?.tr), en: publicRichText(source.abstract?.en) },
      notes: source.notes ?? {},
      identifiers: (source.identifiers ?? []).map((entry) => ({ ...entry, cancelled: entry.cancelled ?? false })),
      rights: {
        licence: source.rights?.licence ?? 'unknown',
        statement: source.rights?.statement,
        holder: source.rights?.holder,
      },
      copies: (source.copies ?? []).map(({ holder, shelfMark, completeness }) => ({ holder, shelfMark, completeness })),
      objectAccess: source.objectAccess,
      coverPage: objectIsPublic ? cover : undefined,
      pageCount: pages.count,
      files: objectIsPublic
        ? [
            ...scans
              .filter((scan) => offered.has(scan.id))
              .map((scan) => ({
                scan: scan.id,
                fileName: scan.filename,
                size: scan.filesize ?? 0,
                sha256: scan.sha256,
                mimeType: scan.mimeType,
              })),
            ...documentFiles(source.title, documents),
          ]
        : [],
      digitised: { at: first?.digitisedAt?.slice(0, 10), device: first?.device, ppi: first?.ppi },
      firstPublishedAt: firstPublishedAt.toISOString(),
      changedAt: source.updatedAt,
    }),
  );
}

function dates(source: PublicationSource): unknown[] {
  const issued = { role: 'issued', ...source.date, supplied: source.date?.supplied ?? false };
  const others = (source.otherDates ?? []).map((date) => ({ ...date, supplied: date.supplied ?? false }));
  return [issued, ...others].filter((date) => date.asPrinted || date.edtf);
}

type Membership = NonNullable<PublicationSource['memberships']>[number];

/** Sorts by date, then by running number or enumeration; undated issues come last. */
function sortKey(source: PublicationSource, membership: Membership): string {
  const padded = (value: number | null | undefined) => String(value ?? 0).padStart(6, '0');
  const levels = (membership.enumeration ?? []).map((level) => padded(level.from));
  return [source.date?.earliest ?? '9999', padded(membership.runningNumber), ...levels].join(' ');
}

/** With depth 0 a relation is its number. */
function id(relation: unknown): number {
  return typeof relation === 'number' ? relation : Number((relation as { id?: unknown } | null)?.id);
}

function ids(relations: unknown): number[] {
  return Array.isArray(relations) ? [...new Set(relations.map(id))] : [];
}
