import { expect, it } from 'vitest';
import { keysOf, publicationKinds } from '../../../cms/publications/vocabularies.ts';
import { describe } from '../../../site/catalogue/structuredData.ts';
import type { PublicationView } from '../../../site/library.ts';
import { newsArticle } from '../../../site/press/newsArticle.ts';
import { pressRelease, publication, settings } from '../../support/madeRecords.ts';
import { structuredData } from '../../support/structuredData.ts';

const siteUrl = 'https://kutuk.cinarli.example';

function view(type: keyof typeof publicationKinds): PublicationView {
  const record = publication({
    number: 7,
    type,
    year: 1957,
    titles: [
      { type: 'proper', text: 'چنارلی شهر رهبری', language: 'ota-Arab' },
      { type: 'transliterated', text: 'Çınarlı Şehir Rehberi', language: 'ota-Latn' },
    ],
    languages: ['ota-Arab', 'tr'],
    pageCount: 3,
    identifiers: [
      { type: 'ISBN', value: '975-0000-00-0', cancelled: false },
      { type: 'ISBN', value: '975-0000-00-1', cancelled: true },
    ],
    imprint: { edition: '2. baskı' },
    rights: { licence: 'cc-by-4.0', holder: 'Çınarlı Belediyesi' },
    abstract: { tr: { html: '<p>Özet</p>', text: 'Özet </script>' } },
    files: [{ scan: 7, fileName: 'a.pdf', size: 10, sha256: 'a'.repeat(64), mimeType: 'application/pdf' }],
  });
  const cover = { key: 1, image: 'abc', width: 10, height: 20 };
  return {
    record,
    revision: 1,
    card: {
      ...record,
      title: record.titles[0]!,
      departments: [],
      memberships: [],
      cover,
      hasFile: true,
      onPaper: false,
    },
    departments: [{ kind: 'department', number: 1, name: 'Fen Heyeti' }],
    subjects: [{ kind: 'subject', number: 2, name: 'Köprüler' }],
    places: [],
    contributions: [
      { agent: { kind: 'agent', number: 3, name: 'Işık, Nâzım' }, role: 'aut' },
      { agent: { kind: 'agent', number: 4, name: 'Çınarlı Matbaası' }, role: 'prt' },
    ],
    memberships: [{ series: { kind: 'series', number: 5, name: 'Rehberler' }, enumeration: 'Sayı 3' }],
    onSubjects: [],
    parts: [],
    relations: [],
    pages: [],
  };
}

it.each(keysOf(publicationKinds))('a %s has properties of its own type of schema.org, and no others', (type) => {
  for (const language of ['tr', 'en'] as const) {
    const data = structuredData.parse(describe({ view: view(type), settings: settings(), language, siteUrl }));
    expect(data).toMatchObject({
      '@id': `${siteUrl}/p/7`,
      name: 'Çınarlı Şehir Rehberi',
      alternateName: ['چنارلی شهر رهبری'],
      datePublished: '1957',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  }
});

it('issues are parts of periodicals, and a cancelled ISBN is none', () => {
  const of = (type: keyof typeof publicationKinds) =>
    describe({ view: view(type), settings: settings(), language: 'tr', siteUrl });
  expect(of('bulletin')).toMatchObject({
    '@type': 'PublicationIssue',
    issueNumber: 'Sayı 3',
    isPartOf: [{ '@type': 'Periodical', name: 'Rehberler' }],
  });
  expect(of('annualReport')).toMatchObject({ '@type': 'Report', reportNumber: 'Sayı 3' });
  expect(of('book')).toMatchObject({ '@type': 'Book', isbn: '975-0000-00-0', numberOfPages: 3 });
  expect(of('map')['@type']).toBe('Map');
  expect(JSON.stringify(of('book'))).not.toContain('975-0000-00-1');
});

it('a press release is a news article with credited photographs', () => {
  const release = pressRelease(1, {
    images: [
      {
        image: 1,
        caption: { tr: 'Köprü' },
        credit: 'Güzide Ilgaz',
        licence: 'press',
        fileName: 'a.jpg',
        mimeType: 'image/jpeg',
        width: 1,
        height: 1,
        size: 1,
        sha256: '1'.repeat(64),
      },
    ],
  });
  const data = structuredData.parse(newsArticle({ release, settings: settings(), language: 'en', siteUrl }));
  expect(data).toMatchObject({
    headline: 'Press release 1',
    image: [{ caption: 'Köprü', creditText: 'Güzide Ilgaz' }],
  });
});
