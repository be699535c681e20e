import { z } from 'zod';

/** Shapes of schema.org (https://schema.org/docs/full.html) that the site uses: no property but those of the type. */

const address = z.url();
const words = z.string().min(1);
const day = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);
const organization = z.strictObject({
  '@type': z.enum(['Organization', 'GovernmentOrganization']),
  '@id': address.optional(),
  name: words,
  parentOrganization: z.strictObject({ '@type': z.literal('GovernmentOrganization'), name: words }).optional(),
});
const person = z.strictObject({ '@type': z.enum(['Person', 'Organization']), '@id': address, name: words });
const people = z.array(person).nonempty().optional();

const creativeWork = {
  '@context': z.literal('https://schema.org'),
  '@id': address,
  url: address,
  name: words,
  alternateName: z.array(words).nonempty().optional(),
  // BCP 47
  inLanguage: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)).nonempty(),
  datePublished: day.optional(),
  author: people,
  editor: people,
  translator: people,
  creator: people,
  contributor: people,
  publisher: z.union([organization, z.array(organization).nonempty()]),
  abstract: words.optional(),
  about: z
    .array(z.strictObject({ '@type': z.literal('DefinedTerm'), '@id': address, name: words }))
    .nonempty()
    .optional(),
  identifier: z
    .array(z.strictObject({ '@type': z.literal('PropertyValue'), propertyID: words, value: words }))
    .nonempty()
    .optional(),
  license: address.optional(),
  copyrightHolder: organization.optional(),
  isAccessibleForFree: z.literal(true),
  image: address.optional(),
  encoding: z
    .array(
      z.strictObject({
        '@type': z.literal('MediaObject'),
        contentUrl: address,
        encodingFormat: z.literal('application/pdf'),
        contentSize: z.string().regex(/^\d+$/),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .nonempty()
    .optional(),
};
const inSeries = (type: 'Periodical' | 'CreativeWorkSeries') =>
  z
    .array(z.strictObject({ '@type': z.literal(type), '@id': address, name: words }))
    .nonempty()
    .optional();
const work = <T extends string>(type: T) =>
  z.strictObject({ ...creativeWork, '@type': z.literal(type), isPartOf: inSeries('CreativeWorkSeries') });

export const structuredData = z.discriminatedUnion('@type', [
  work('Book').extend({
    numberOfPages: z.number().int().positive().optional(),
    isbn: words.optional(),
    bookEdition: words.optional(),
  }),
  z.strictObject({
    ...creativeWork,
    '@type': z.literal('PublicationIssue'),
    isPartOf: inSeries('Periodical'),
    issueNumber: words.optional(),
  }),
  work('Report').extend({ reportNumber: words.optional() }),
  work('Legislation'),
  work('Map'),
  work('Poster'),
  work('CreativeWork'),
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('NewsArticle'),
    '@id': address,
    url: address,
    headline: words,
    datePublished: z.iso.date(),
    dateModified: z.iso.datetime({ offset: true }),
    inLanguage: z.enum(['tr', 'en']),
    author: organization,
    publisher: organization,
    articleBody: words.optional(),
    image: z
      .array(
        z.strictObject({
          '@type': z.literal('ImageObject'),
          contentUrl: address,
          creditText: words,
          caption: words.optional(),
        }),
      )
      .nonempty()
      .optional(),
  }),
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('WebSite'),
    '@id': address,
    url: address,
    name: words,
    inLanguage: z.enum(['tr', 'en']),
    publisher: organization,
    potentialAction: z.strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({ '@type': z.literal('EntryPoint'), urlTemplate: z.string().endsWith('?q={q}') }),
      'query-input': z.literal('required name=q'),
    }),
  }),
]);
