import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import type { CitedWork } from '../../../site/citations/citedWork.ts';
import { exportCitation } from '../../../site/citations/exportCitation.ts';
import { citationStyles, plainCitation } from '../../../site/citations/styles.ts';

const library = 'Çınarlı Yayın Kütüğü';
const at = (number: number) => ({ number, library, address: `https://kutuk.cinarli.example/p/${number}` });
const issued = { role: 'issued', calendar: 'gregorian', supplied: false } as const;

const issue: CitedWork = {
  ...at(12),
  kind: 'bulletin',
  title: 'Çınarlı Belediye Bülteni',
  authors: [],
  editors: [{ family: 'Işık', given: 'Nâzım' }],
  translators: [],
  place: 'Çınarlı',
  publisher: 'Çınarlı Belediyesi',
  date: { ...issued, edtf: '1940-03' },
  series: { name: 'Çınarlı Belediye Bülteni', enumeration: 'Yıl 7, Sayı 12' },
  language: 'tr',
};
const report: CitedWork = {
  ...at(61),
  kind: 'annualReport',
  title: '1935 Yılı Faaliyet Raporu: %50 {Su} & \\Kanal_#1',
  authors: [{ literal: 'Fen Heyeti' }, { literal: 'Yazı İşleri Müdürlüğü' }],
  editors: [],
  translators: [],
  publisher: 'Çınarlı Belediyesi',
  date: { ...issued, edtf: '1935', supplied: true },
  series: { name: 'Faaliyet Raporları', enumeration: '1935' },
  language: 'tr',
};
const guide: CitedWork = {
  ...at(70),
  kind: 'book',
  title: 'ILICA ve İskele: iğne, ışık, IŞIK, İĞNE',
  subtitle: 'Çarşıdan Sazlıdere’ye uzun mu uzun bir yürüyüşün, bütün sokakların ve çeşmelerin rehberi',
  authors: [
    { family: 'İnan', given: 'Ilgaz Işın' },
    { family: 'Öztürk', given: 'Şükrü' },
  ],
  editors: [],
  translators: [{ family: 'Yıldız', given: 'Ayşe' }],
  place: 'Çınarlı',
  publisher: 'Çınarlı Matbaası',
  edition: '2. baskı',
  date: { ...issued, asPrinted: '١٣٤١', calendar: 'rumi', edtf: '1925' },
  isbn: '975-0000-00-0',
  language: 'ota-Latn',
};
const map: CitedWork = {
  ...at(71),
  kind: 'map',
  title: 'Çınarlı Şehir Haritası',
  authors: [{ literal: 'Çınarlı Belediyesi' }],
  editors: [],
  translators: [],
  publisher: 'Çınarlı Belediyesi',
  language: 'tr',
};

const cited = (work: CitedWork, language: 'tr' | 'en') =>
  Object.fromEntries(citationStyles.map(({ name, write }) => [name, plainCitation(write(work, language))]));

describe('a citation', () => {
  it('of an issue has the number in its title, and the editor where nobody wrote it alone', () => {
    expect(cited(issue, 'tr')).toEqual({
      'APA 7':
        'Işık, N. (Haz.). (1940, Mart). Çınarlı Belediye Bülteni, Yıl 7, Sayı 12. Çınarlı Belediyesi. https://kutuk.cinarli.example/p/12',
      'ISO 690':
        'IŞIK, Nâzım (haz.). Çınarlı Belediye Bülteni [çevrimiçi]. Yıl 7, Sayı 12. Çınarlı: Çınarlı Belediyesi, Mart 1940. Erişim adresi: https://kutuk.cinarli.example/p/12',
      Chicago:
        'Işık, Nâzım, haz. Çınarlı Belediye Bülteni. Yıl 7, Sayı 12. Çınarlı: Çınarlı Belediyesi, Mart 1940. https://kutuk.cinarli.example/p/12.',
    });
    expect(cited(issue, 'en')).toEqual({
      'APA 7':
        'Işık, N. (Ed.). (1940, March). Çınarlı Belediye Bülteni, Yıl 7, Sayı 12. Çınarlı Belediyesi. https://kutuk.cinarli.example/p/12',
      'ISO 690':
        'IŞIK, Nâzım (ed.). Çınarlı Belediye Bülteni [online]. Yıl 7, Sayı 12. Çınarlı: Çınarlı Belediyesi, March 1940. Available from: https://kutuk.cinarli.example/p/12',
      Chicago:
        'Işık, Nâzım, ed. Çınarlı Belediye Bülteni. Yıl 7, Sayı 12. Çınarlı: Çınarlı Belediyesi, March 1940. https://kutuk.cinarli.example/p/12.',
    });
  });

  it('of a report names its departments; what the cataloguer worked out stands in brackets', () => {
    expect(cited(report, 'en')).toEqual({
      'APA 7':
        'Fen Heyeti & Yazı İşleri Müdürlüğü. (1935). 1935 Yılı Faaliyet Raporu: %50 {Su} & \\Kanal_#1 (Faaliyet Raporları, 1935). Çınarlı Belediyesi. https://kutuk.cinarli.example/p/61',
      'ISO 690':
        'Fen Heyeti; Yazı İşleri Müdürlüğü. 1935 Yılı Faaliyet Raporu: %50 {Su} & \\Kanal_#1 [online]. Çınarlı Belediyesi, [1935]. Faaliyet Raporları, 1935. Available from: https://kutuk.cinarli.example/p/61',
      Chicago:
        'Fen Heyeti and Yazı İşleri Müdürlüğü. 1935 Yılı Faaliyet Raporu: %50 {Su} & \\Kanal_#1. Faaliyet Raporları, 1935. Çınarlı Belediyesi, [1935]. https://kutuk.cinarli.example/p/61.',
    });
    expect(cited(report, 'tr')['APA 7']).toMatch(/^Fen Heyeti ve Yazı İşleri Müdürlüğü\. /);
  });

  it('changes no letter of a title, and makes capitals of names as Turkish does', () => {
    const { 'APA 7': apa, 'ISO 690': iso, Chicago: chicago } = cited(guide, 'en');
    const title = `${guide.title}: ${guide.subtitle}`;
    expect(apa).toBe(
      `İnan, I. I., & Öztürk, Ş. (1925). ${title} (2. baskı; A. Yıldız, Trans.). Çınarlı Matbaası. https://kutuk.cinarli.example/p/70`,
    );
    expect(iso).toBe(
      `İNAN, Ilgaz Işın; ÖZTÜRK, Şükrü. ${title} [online]. 2. baskı. Translated by YILDIZ, Ayşe. Çınarlı: Çınarlı Matbaası, 1925. ISBN 975-0000-00-0. Available from: https://kutuk.cinarli.example/p/70`,
    );
    expect(chicago).toBe(
      `İnan, Ilgaz Işın, and Şükrü Öztürk. ${title}. 2. baskı. Translated by Ayşe Yıldız. Çınarlı: Çınarlı Matbaası, 1925. https://kutuk.cinarli.example/p/70.`,
    );
  });

  it('says so when there is no date, and names no publisher twice', () => {
    expect(cited(map, 'tr')).toEqual({
      'APA 7': 'Çınarlı Belediyesi. (t.y.). Çınarlı Şehir Haritası [Harita]. https://kutuk.cinarli.example/p/71',
      'ISO 690':
        'Çınarlı Belediyesi. Çınarlı Şehir Haritası [çevrimiçi]. Çınarlı Belediyesi, [t.y.]. Erişim adresi: https://kutuk.cinarli.example/p/71',
      Chicago:
        'Çınarlı Belediyesi. Çınarlı Şehir Haritası. Çınarlı Belediyesi, t.y. https://kutuk.cinarli.example/p/71.',
    });
  });

  it.each([
    ['1957~', '(yakl. 1957)', '(ca. 1957)'],
    ['1957/1958', '(1957–1958)', '(1957–1958)'],
    ['193X', '(1930’lar)', '(1930s)'],
    ['1957-05-03', '(1957)', '(1957)'],
  ])('of a book dated %s says %s, and in English %s', (edtf, turkish, english) => {
    const work = { ...map, kind: 'book' as const, date: { ...issued, edtf } };
    expect(cited(work, 'tr')['APA 7']).toContain(turkish);
    expect(cited(work, 'en')['APA 7']).toContain(english);
  });

  it('of a newspaper has the day', () => {
    const work = { ...issue, kind: 'newspaper' as const, date: { ...issued, edtf: '1957-05-03' } };
    expect(cited(work, 'tr')['APA 7']).toContain('(1957, 3 Mayıs)');
    expect(cited(work, 'en')['APA 7']).toContain('(1957, May 3)');
  });
});

describe('a file for reference managers', () => {
  it('in BibTeX keeps capitals as they are, and escapes what TeX would take for its own', async () => {
    expect(await exportCitation(issue, 'bib')).toBe(
      [
        '@misc{kutuk-12,',
        '  title = {{Çınarlı Belediye Bülteni}},',
        '  series = {{Çınarlı Belediye Bülteni}},',
        '  address = {Çınarlı},',
        '  editor = {Işık, Nâzım},',
        '  number = {Yıl 7, Sayı 12},',
        '  year = {1940},',
        '  publisher = {Çınarlı Belediyesi},',
        '  url = {https://kutuk.cinarli.example/p/12},',
        '  month = mar,',
        '}',
        '',
      ].join('\n'),
    );
    expect(await exportCitation(report, 'bib')).toContain(
      'title = {{1935 Yılı Faaliyet Raporu: \\%50 {\\textbraceleft}Su{\\textbraceright} \\& {\\textbackslash}Kanal\\_\\#1}},',
    );
  });

  it('in RIS has a line for each field, none of them broken', async () => {
    expect(await exportCitation(guide, 'ris')).toBe(
      [
        'TY  - BOOK',
        'A4  - Yıldız, Ayşe',
        'AU  - İnan, Ilgaz Işın',
        'AU  - Öztürk, Şükrü',
        'CY  - Çınarlı',
        'DA  - 1925///',
        'PY  - 1925',
        'ET  - 2. baskı',
        'ID  - kutuk-70',
        'LA  - ota-Latn',
        'N1  - R. 1341 (1925)',
        'PB  - Çınarlı Matbaası',
        'SN  - 975-0000-00-0',
        `TI  - ${guide.title}: ${guide.subtitle}`,
        'UR  - https://kutuk.cinarli.example/p/70',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
    expect(await exportCitation(issue, 'ris')).toContain('DA  - 1940/03//\r\n');
  });

  it.each(['bib', 'ris'] as const)('is read back by another reader of %s as it was meant', async (format) => {
    for (const work of [issue, report, guide, map]) {
      const [read] = new Cite(await exportCitation(work, format)).data;
      const title = work.subtitle ? `${work.title}: ${work.subtitle}` : work.title;
      // a reader of BibTeX may keep the guard of capitals as a mark
      expect(
        String(read?.title)
          .replace(/<\/?span[^>]*>/g, '')
          .replace(/\s+/g, ' '),
      ).toBe(title);
      expect(read?.URL).toBe(work.address);
      expect(read?.issued?.['date-parts']?.[0]?.[0]).toBe(work.date ? Number(work.date.edtf?.slice(0, 4)) : undefined);
      const names = (read?.author ?? read?.editor ?? []).map((name) =>
        (name.literal ?? name.family ?? '').replace(/[{}]/g, ''),
      );
      const meant = work.authors.length > 0 ? work.authors : work.editors;
      expect(names).toEqual(meant.map((name) => ('literal' in name ? name.literal : name.family)));
    }
  });
});
