import { type Form, formAddress, formSegments, hubAddress, interfaceLanguages } from '../addresses.ts';
import { type Answer, plain } from './answer.ts';

const forms = Object.keys(formSegments) as Form[];

/** Search results are endless and say nothing of their own, and forms are for people: crawlers are asked to leave them. */
export function answerRobots(siteUrl: string): Answer {
  const lines = [
    'User-agent: *',
    ...interfaceLanguages.flatMap((language) =>
      ['?', '/'].map((more) => `Disallow: ${hubAddress('search', language)}${more}`),
    ),
    ...interfaceLanguages.flatMap((language) => forms.map((form) => `Disallow: ${formAddress(form, language)}`)),
    'Allow: /',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
  ];
  return plain(200, lines.join('\n'));
}
