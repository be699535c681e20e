import { Readable } from 'node:stream';
import { makeZip, predictLength } from 'client-zip';
import { FileMissing, type FileStore, publicKeys } from '../../cms/files/store.ts';
import { licences } from '../../cms/publications/vocabularies.ts';
import type { PressReleaseRecord } from '../../cms/publish/publicRecord.ts';
import { type InterfaceLanguage, interfaceLanguages, permanentAddress } from '../addresses.ts';

type PressImage = PressReleaseRecord['images'][number];

export interface PressKit {
  fileName: string;
  /** Bytes of the whole archive, known before it is made. */
  size: number;
  open(): Readable;
}

/**
 * A press release with all its photographs and a file of credits, as a ZIP that is made while it is sent.
 * Photographs are stored, not compressed.
 *
 * @throws FileMissing when a photograph has not been brought to the public store yet
 */
export async function makePressKit(
  release: PressReleaseRecord,
  { files, siteUrl }: { files: FileStore; siteUrl: string },
): Promise<PressKit> {
  const modified = new Date(release.changedAt);
  const names = uniqueNames(release.images);
  const photographs = await Promise.all(
    release.images.map(async (image) => {
      const key = publicKeys.pressImage(release.number, image.image, image.sha256);
      const stat = await files.stat(key);
      if (stat === undefined) throw new FileMissing(key);
      return { key, name: names.get(image.image) ?? image.fileName, size: stat.size };
    }),
  );
  const texts = [
    ...interfaceLanguages.flatMap((language) => {
      const body = release.body[language]?.text;
      const title = release.title[language];
      if (body === undefined && title === undefined) return [];
      return [{ name: releaseNames[language], text: [title, release.date, body].filter(Boolean).join('\n\n') }];
    }),
    { name: 'KUNYE-CREDITS.txt', text: creditsOf(release, names, siteUrl) },
  ].map(({ name, text }) => ({ name, bytes: Buffer.from(`\uFEFF${text}\n`.replaceAll('\n', '\r\n')) }));

  const sizes = [
    ...texts.map(({ name, bytes }) => ({ name, size: bytes.byteLength })),
    ...photographs.map(({ name, size }) => ({ name, size })),
  ];
  async function* parts() {
    for (const { name, bytes } of texts) yield { name, input: bytes, lastModified: modified };
    for (const { key, name, size } of photographs) {
      yield { name, input: await files.open(key), size, lastModified: modified };
    }
  }
  return {
    fileName: `basin-press-${release.number}.zip`,
    size: Number(predictLength(sizes)),
    open: () => Readable.from(iterate(makeZip(parts()))),
  };
}

const releaseNames = { tr: 'BULTEN-TR.txt', en: 'RELEASE-EN.txt' } as const satisfies Record<InterfaceLanguage, string>;

async function* iterate(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** Two photographs may carry one name; the second is then told apart by its number. */
function uniqueNames(images: readonly PressImage[]): Map<number, string> {
  const taken = new Set<string>();
  const names = new Map<number, string>();
  for (const { image, fileName } of images) {
    const safe = fileName.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_') || 'photo';
    const name = taken.has(safe.toLowerCase()) ? `${image}-${safe}` : safe;
    taken.add(name.toLowerCase());
    names.set(image, name);
  }
  return names;
}

/** Turkish first, then English; what a caption lacks in one language is taken from the other. */
function creditsOf(release: PressReleaseRecord, names: ReadonlyMap<number, string>, siteUrl: string): string {
  const words = {
    tr: {
      heading: 'FOTOĞRAF KÜNYELERİ',
      caption: 'Açıklama',
      credit: 'Fotoğraf',
      licence: 'Kullanım',
      source: 'Kaynak',
      contact: 'İletişim',
    },
    en: {
      heading: 'PHOTOGRAPH CREDITS',
      caption: 'Caption',
      credit: 'Photograph',
      licence: 'Use',
      source: 'Source',
      contact: 'Contact',
    },
  } as const;
  const address = siteUrl + permanentAddress('press-release', release.number);
  const sections = interfaceLanguages.map((language) => {
    const label = words[language];
    const other = language === 'tr' ? 'en' : 'tr';
    const head = [
      label.heading,
      release.title[language] ?? release.title[other] ?? '',
      `${label.source}: ${address}`,
      ...(release.contact ? [`${label.contact}: ${release.contact}`] : []),
    ];
    const each = release.images.map((image) => {
      const caption = image.caption[language] ?? image.caption[other];
      return [
        names.get(image.image) ?? image.fileName,
        ...(caption ? [`${label.caption}: ${caption}`] : []),
        `${label.credit}: ${image.credit}`,
        `${label.licence}: ${licences[image.licence][language]}`,
      ].join('\n');
    });
    return [head.join('\n'), ...each].join('\n\n');
  });
  return sections.join('\n\n----------------------------------------\n\n');
}
