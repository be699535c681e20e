import {
  crestAddress,
  formAt,
  type Hub,
  hubAddress,
  hubSegments,
  interfaceLanguages,
  parseAddress,
} from '../addresses.ts';
import { showForm } from '../feedback/answerForm.ts';
import { languageOfAddress } from '../i18n/language.ts';
import type { LibraryReader } from '../library.ts';
import { type Answer, redirect } from './answer.ts';
import { answerCitation } from './answerCitation.ts';
import { answerCodeList } from './answerCodeList.ts';
import { answerCrest } from './answerCrest.ts';
import { answerFeed } from './answerFeed.ts';
import { answerFile } from './answerFile.ts';
import { answerHealth } from './answerHealth.ts';
import { answerImageService } from './answerImageService.ts';
import { answerPressKit } from './answerPressKit.ts';
import { answerPageList, answerPageWords, answerPermanentPage } from './answerReader.ts';
import { answerHidden, answerMissing, answerPermanent, answerRecord } from './answerRecord.ts';
import { answerListed, answerRendered, answerSearched, answerVersioned } from './answerRendered.ts';
import { answerRobots } from './answerRobots.ts';
import { answerSearchFeed } from './answerSearchFeed.ts';
import { answerSitemap } from './answerSitemap.ts';
import { answerSuggestions } from './answerSuggestions.ts';
import { answerText } from './answerText.ts';
import { canonicalPath, isBelowRecords } from './canonicalPath.ts';
import type { SiteContext } from './context.ts';
import { readEdition } from './edition.ts';
import { municipalDay } from './municipalDay.ts';

export interface Question {
  path: string;
  query: string;
  ifNoneMatch: string | undefined;
  acceptLanguage: string | undefined;
}

/** Which route answers which address. Everything of a record asks the visible set first. @throws LibraryUnavailable */
export async function answerRequest(context: SiteContext, question: Question): Promise<Answer> {
  const { path, query } = question;
  const code = context.code.get(path);
  if (code) return code;
  if (path === '/code.json') return answerCodeList(context.code);
  if (path === '/health') return answerHealth(context);
  if (path === '/robots.txt') return answerRobots(context.siteUrl);

  const canonical = canonicalPath(path);
  if (typeof canonical === 'object') return redirect(301, canonical.redirectTo + query);

  const library = await context.library.now();
  if (canonical === 'none') return answerMissing(context, library, languageOfAddress(path));
  const map = /^\/sitemap(?:-([1-9]\d{0,4}))?\.xml$/.exec(path);
  if (map) return answerSitemap(context.siteUrl, library, map[1] === undefined ? undefined : Number(map[1]));

  if (path === crestAddress) return answerCrest(library);

  const asked = parseAddress(path);
  switch (asked.type) {
    case 'record':
      return answerRecord(context, library, asked, question);
    case 'permanent':
      return answerPermanent(context, library, asked, question.acceptLanguage);
    case 'page':
      return answerPage(context, library, asked, question);
    case 'permanentPage':
      return answerPermanentPage(context, library, asked, question.acceptLanguage);
    case 'pageList':
      return answerPageList(context, library, asked);
    case 'pageWords':
      return answerPageWords(context, library, asked, query);
    case 'feed':
      return answerFeed(context, library, asked);
    case 'suggestions':
      return answerSuggestions(context, library, { ...asked, ...question });
    case 'searchFeed':
      return answerSearchFeed(context, library, { ...asked, query });
    case 'pageImage':
    case 'document':
    case 'pressImage':
      return answerFile(context, library, asked);
    case 'imageService':
      return answerImageService(context, library, asked);
    case 'text':
      return answerText(context, library, asked);
    case 'citation':
      return answerCitation(context, library, asked);
    case 'pressKit':
      return answerPressKit(context, library, asked.release);
    case 'other': {
      if (isBelowRecords(path)) return answerMissing(context, library, languageOfAddress(path));
      const form = formAt(path);
      if (form && form.form !== 'thanks' && context.feedback) {
        return showForm({ ...context, feedback: context.feedback }, library, {
          form: form.form,
          language: form.language,
          query,
        });
      }
      if (ownHubs.has(path)) {
        const version = await versionNow(context, library, path);
        const wanted = { ...question, address: path + query, version };
        return query === '' ? answerVersioned(context, library, wanted) : answerListed(context, library, wanted);
      }
      if (searchPages.has(path)) return answerSearched(context, library, { ...question, address: path + query });
      return answerRendered(context, library, { address: path + query, acceptLanguage: question.acceptLanguage });
    }
  }
}

async function answerPage(
  context: SiteContext,
  library: LibraryReader,
  asked: { publication: number; key: number; language: 'tr' | 'en' },
  { path, query, ifNoneMatch }: Question,
): Promise<Answer> {
  const status = await library.status('publication', asked.publication);
  if (status.state !== 'visible') {
    return answerHidden(context, library, {
      kind: 'publication',
      number: asked.publication,
      language: asked.language,
      status,
    });
  }
  // with a query the page boxes what the index finds in this publication
  if (query !== '') return answerSearched(context, library, { address: path + query, ifNoneMatch });
  const version = `${await readEdition(context.build, library)}-${status.revision}`;
  return answerListed(context, library, { address: path, version, ifNoneMatch });
}

/** The home page also says what came out on this day: at midnight it is another one. */
async function versionNow(context: SiteContext, library: LibraryReader, path: string): Promise<string> {
  const version = `${await readEdition(context.build, library)}-all-${await library.revision()}`;
  return homes.has(path) ? `${version}-${municipalDay(context.now())}` : version;
}

const homes = new Set(interfaceLanguages.map((language) => hubAddress('home', language)));

const searchPages = new Set(interfaceLanguages.map((language) => hubAddress('search', language)));

/** Pages that show the library as a whole. Search is none: it shows the index, too. */
const ownHubs = new Set(
  interfaceLanguages.flatMap((language) =>
    Object.keys(hubSegments)
      .filter((hub): hub is Hub => hub !== 'search')
      .map((hub) => hubAddress(hub, language)),
  ),
);
