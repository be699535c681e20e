import { present } from './present.ts';
import type {
  AuthorityKind,
  AuthorityRecord,
  CollectionRecord,
  PressReleaseRecord,
  SettingsRecord,
} from './publicRecord.ts';
import {
  collectionRecordSchema,
  pressReleaseRecordSchema,
  publicRecordSchema,
  settingsRecordSchema,
} from './publicRecord.ts';
import { publicRichText } from './richText.ts';
import type { CollectionSource, PressImageSource, PressReleaseSource, SettingsSource } from './source.ts';

/** An authority record to its public shape: field names are the same, so the schema does the picking. */
export function toAuthorityRecord(kind: AuthorityKind, source: unknown): AuthorityRecord {
  const { id, otherNames, note, identifiers, ...rest } = source as Record<string, unknown>;
  const record = publicRecordSchema.parse(
    present({
      broader: [],
      regimes: [],
      links: [],
      predecessors: [],
      parents: [],
      ...withoutNulls(rest),
      otherNames: otherNames ?? [],
      note: note ?? {},
      identifiers: identifiers ?? [],
      kind,
      number: id,
    }),
  );
  if (!('otherNames' in record)) throw new TypeError(`${kind} ${String(id)} is no authority record`);
  return record;
}

const withoutNulls = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

export function toPressReleaseRecord(
  source: PressReleaseSource,
  images: PressImageSource[],
  firstPublishedAt: Date,
): PressReleaseRecord {
  const byId = new Map(images.map((image) => [image.id, image]));
  const chosen = (source.images ?? []).flatMap((image) => byId.get(typeof image === 'number' ? image : image.id) ?? []);
  return pressReleaseRecordSchema.parse(
    present({
      kind: 'press-release',
      number: source.id,
      title: source.title ?? {},
      body: { tr: publicRichText(source.body?.tr), en: publicRichText(source.body?.en) },
      date: source.date.slice(0, 10),
      contact: source.contact,
      images: chosen.map((image) => ({
        image: image.id,
        caption: image.caption ?? {},
        credit: image.credit,
        licence: image.licence,
        fileName: image.filename,
        mimeType: image.mimeType,
        width: image.width,
        height: image.height,
        size: image.filesize,
        sha256: image.sha256,
      })),
      firstPublishedAt: firstPublishedAt.toISOString(),
      changedAt: source.updatedAt,
    }),
  );
}

export function toCollectionRecord(source: CollectionSource, firstPublishedAt: Date): CollectionRecord {
  const numberOf = (one: number | { id: number }) => (typeof one === 'number' ? one : one.id);
  return collectionRecordSchema.parse(
    present({
      kind: 'collection',
      number: source.id,
      title: source.title ?? {},
      text: { tr: publicRichText(source.text?.tr), en: publicRichText(source.text?.en) },
      publications: [...new Set((source.publications ?? []).map(numberOf))],
      cover: source.cover ? numberOf(source.cover) : undefined,
      featured: source.featured ?? false,
      position: source.position ?? undefined,
      firstPublishedAt: firstPublishedAt.toISOString(),
      changedAt: source.updatedAt,
    }),
  );
}

export function toSettingsRecord(
  source: SettingsSource,
  synonyms: string[][],
  crest?: { version: string; width: number; height: number },
): SettingsRecord {
  const inEach = (text: SettingsSource['about']) => ({ tr: publicRichText(text?.tr), en: publicRichText(text?.en) });
  const inBoth = (text: { tr?: unknown; en?: unknown } | null | undefined, fallback: string) => ({
    tr: text?.tr || text?.en || fallback,
    en: text?.en || text?.tr || fallback,
  });
  return settingsRecordSchema.parse(
    present({
      kind: 'settings',
      number: 1,
      municipality: inBoth(source.municipality, 'Belediye'),
      libraryName: inBoth(source.libraryName, 'Kütük'),
      foundedYear: source.foundedYear,
      accent: source.accent ?? '#8c2f1b',
      contact: source.contact ?? {},
      about: inEach(source.about),
      accessibility: inEach(source.accessibility),
      privacy: inEach(source.privacy),
      cookieFree: inEach(source.cookieFree),
      crest: crest && { ...crest, description: source.crestDescription ?? {} },
      retention: source.retention ?? {},
      demonstration: source.demonstration ?? false,
      synonyms,
    }),
  );
}
