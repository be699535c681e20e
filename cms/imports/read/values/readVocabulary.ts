import { accessLevels, type Label, languages, licences, publicationKinds } from '../../../publications/vocabularies.ts';
import { foldName } from '../foldName.ts';

/** A value of a fixed vocabulary by its key, either label or another way to say it; undefined when it is none. */
export function readVocabulary(name: keyof typeof vocabularies, typed: string): string | undefined {
  return known[name].get(foldName(typed));
}

export const vocabularies = {
  type: publicationKinds,
  languages,
  objectAccess: accessLevels,
  licence: licences,
} satisfies Record<string, Record<string, Label>>;

/** Beside keys and labels. MARC's language codes are among them (https://www.loc.gov/marc/languages/). */
const otherWords: { [name in keyof typeof vocabularies]: Partial<Record<string, string>> } = {
  type: {
    book: 'kitaplar|basılı kitap|monografi|risale|monograph|books|text',
    bulletin: 'bültenler|haber bülteni|newsletter|bulletins',
    periodical: 'mecmua|süreli yayın|süreli|dergiler|periodicals|journal|serial|magazines',
    newspaper: 'gazeteler|newspapers',
    annualReport:
      'yıllık faaliyet raporu|faaliyet raporları|çalışma raporu|çalışma raporları|icraat raporu|annual reports|activity report|yıllık',
    report: 'raporlar|inceleme|araştırma|araştırma raporu|reports|rapor kitabı|etüt|etüd',
    budget: 'bütçe kitabı|bütçeler|kesin hesap|bütçe ve kesin hesap|budgets|hesabı kati',
    decisions:
      'karar|kararlar|meclis kararı|encümen kararları|zabıt|zabıtlar|meclis zabıtları|meclis tutanakları|tutanak|tutanaklar|decisions|minutes|council minutes',
    regulation:
      'yönetmelikler|yönerge|tüzük|talimatname|talimat|nizamname|tarife|kanun|mevzuat|regulations|bylaw|by-law|directive',
    plan: 'planlar|imar planı|nazım plan|kroki|stratejik plan|proje|plans',
    map: 'haritalar|pafta|maps|atlas',
    poster: 'afişler|posters|duyuru afişi|ilan',
    brochure: 'broşürler|kitapçık|el ilanı|tanıtım kitapçığı|rehber|kılavuz|brochures|booklet|leaflet|guide|flyer',
    album: 'albümler|fotoğraf albümü|albums|photo album',
    catalogue: 'kataloglar|sergi kataloğu|katalog kitabı|catalog|catalogs|exhibition catalogue',
    other: 'öteki|other|others|kartpostal|davetiye|fotoğraf',
  },
  languages: {
    tr: 'tur|turkish|türkce|tc|yeni türkçe|latin harfli türkçe',
    'ota-Arab':
      'ota|osmanlıca|osmanlı türkçesi|eski türkçe|eski yazı|eski harfli|arap harfli türkçe|ottoman|ottoman turkish',
    'ota-Latn': 'çevriyazı|transkripsiyon|latinize osmanlıca',
    en: 'eng|ing|english',
    fr: 'fre|fra|french',
    de: 'ger|deu|german',
    ar: 'ara|arabic',
    ku: 'kur|kurdish',
    el: 'gre|ell|yunanca|greek',
    hy: 'arm|hye|armenian',
  },
  objectAccess: {
    public: 'açık|serbest|herkes|kamuya açık|open|everyone|evet|açık erişim|open access',
    metadata: 'künye|sadece künye|yalnız künye|record only',
    premises: 'kurumda|kurum içi|yalnızca kurum içi|yerinde|on site|onsite|reading room only',
    staff: 'personel|gizli|kapalı|hizmete özel|closed|private|confidential|restricted',
  },
  licence: {
    publicDomain: 'kamuya mal olmuş|telifsiz|pd|cc0',
    'cc-by-4.0': 'cc by|cc-by',
    'cc-by-sa-4.0': 'cc by-sa|cc by sa',
    'cc-by-nc-4.0': 'cc by-nc|cc by nc',
    press: 'basın|basın kullanımı|press use',
    allRights: 'tüm hakları saklı|telifli|telif haklı|copyrighted|©',
    unknown: 'bilinmiyor|belirsiz|unknown',
  },
};

const known = Object.fromEntries(
  Object.entries(vocabularies).map(([name, vocabulary]) => {
    const map = new Map<string, string>();
    for (const [key, label] of Object.entries(vocabulary)) {
      for (const text of [key, label.tr, label.en]) map.set(foldName(text), key);
    }
    for (const [key, words] of Object.entries(otherWords[name as keyof typeof vocabularies])) {
      for (const word of (words ?? '').split('|')) if (!map.has(foldName(word))) map.set(foldName(word), key);
    }
    return [name, map];
  }),
) as Record<keyof typeof vocabularies, Map<string, string>>;
