import { hubAddress, interfaceLanguages } from '../addresses.ts';
import { type Answer, plain } from './answer.ts';

/** Search results are endless and say nothing of their own: crawlers are asked to leave them. */
export function answerRobots(siteUrl: string): Answer {
  const lines = [
    'User-agent: *',
    ...interfaceLanguages.map((language) => `Disallow: ${hubAddress('search', language)}`),
    'Allow: /',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
  ];
  return plain(200, lines.join('\n'));
}
