import type { AstroIntegration } from 'astro';
import { type Form, formSegments, type Hub, hubSegments, interfaceLanguages, recordSegments } from './addresses.ts';

/** Which component answers which address, in both languages: the table of contents of the public site. */

const hubs: Record<Hub, string> = {
  home: 'catalogue/HomePage.astro',
  search: 'catalogue/SearchPage.astro',
  catalogue: 'catalogue/CataloguePage.astro',
  seriesIndex: 'catalogue/AuthorityIndexPage.astro',
  departmentIndex: 'catalogue/AuthorityIndexPage.astro',
  subjectIndex: 'catalogue/AuthorityIndexPage.astro',
  agentIndex: 'catalogue/AuthorityIndexPage.astro',
  placeIndex: 'catalogue/AuthorityIndexPage.astro',
  collectionIndex: 'catalogue/CollectionIndexPage.astro',
  pressRoom: 'press/PressRoomPage.astro',
  about: 'about/AboutPage.astro',
  accessibility: 'about/AccessibilityPage.astro',
  saved: 'offline/SavedPage.astro',
  privacy: 'feedback/PrivacyPage.astro',
};

const forms: Record<Form, string> = {
  report: 'feedback/ReportPage.astro',
  satisfaction: 'feedback/SatisfactionPage.astro',
  thanks: 'feedback/ThanksPage.astro',
};

const records: Record<keyof typeof recordSegments, string> = {
  publication: 'catalogue/PublicationPage.astro',
  series: 'catalogue/AuthorityPage.astro',
  department: 'catalogue/AuthorityPage.astro',
  subject: 'catalogue/AuthorityPage.astro',
  agent: 'catalogue/AuthorityPage.astro',
  place: 'catalogue/AuthorityPage.astro',
  'press-release': 'press/PressReleasePage.astro',
  collection: 'catalogue/CollectionPage.astro',
};

/** `addresses.ts` has it as a function only: a route needs the pattern. */
const readingPatterns = { tr: '/tr/yayin/[number]/sayfa/[key]', en: '/en/publication/[number]/page/[key]' } as const;

export function publicRoutes(): AstroIntegration {
  return {
    name: 'public-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const route = (pattern: string, component: string) =>
          injectRoute({ pattern, entrypoint: new URL(component, import.meta.url), prerender: false });
        for (const language of interfaceLanguages) {
          for (const [hub, segments] of entriesOf(hubSegments)) route(`/${language}/${segments[language]}`, hubs[hub]);
          for (const [form, segments] of entriesOf(formSegments))
            route(`/${language}/${segments[language]}`, forms[form]);
          for (const [kind, segments] of entriesOf(recordSegments)) {
            route(`/${language}/${segments[language]}/[number]`, records[kind]);
          }
          route(readingPatterns[language], 'reader/ReadingPage.astro');
        }
      },
    },
  };
}

function entriesOf<T extends object>(map: T): { [K in keyof T]: [K, T[K]] }[keyof T][] {
  return Object.entries(map) as { [K in keyof T]: [K, T[K]] }[keyof T][];
}
