import { describe, expect, it } from 'vitest';
import { stem } from '../../search/turkish/stem.ts';
import { exactStem, tokenize } from '../../search/turkish.ts';

const stemsOf = (text: string): string[] => tokenize(text).map((token) => token.stem);
const onlyStem = (text: string): string => {
  const stems = stemsOf(text);
  expect(stems, `${text} is one word`).toHaveLength(1);
  return stems[0]!;
};

/** Each line: a dictionary form, and inflected forms that have to find it. */
const families = [
  'meclis meclisi meclisin meclisinin meclisine meclisler meclislerinin Meclisi’nin MECLİSİ meclisçe',
  'belediye belediyesi belediyenin belediyesinin belediyeler belediyelerinin belediyeye belediyede belediyedeki belediyeden belediyemiz belediyemizin BELEDİYE BELEDIYE',
  'kütüphane kütüphanesi kütüphaneler kütüphanelerinin kütüphaneye kütüphanede kutuphane KÜTÜPHANESİ kutuphanesi',
  'şehir şehrin şehri şehre şehirler şehirlerin şehrimiz sehrin ŞEHRİN',
  'kitap kitabı kitabın kitaplar kitapları kitabında KİTABI kitabi',
  'sokak sokağı sokağın sokakta sokaklar sokağa sokagi',
  'bütçe bütçesi bütçenin bütçesinin bütçeler bütçeye',
  'vakıf vakfı vakfın vakıflar',
  'hak hakkı hakkın hakları',
  'isim ismi isminin isimler',
  'resim resmin resimler resimleri',
  'yönetmelik yönetmeliği yönetmeliğin yönetmeliklerinde',
  'müdürlük müdürlüğü müdürlüğünün müdürlükler',
  'karar kararı kararlar kararları kararının kararlarına',
  'yapmak yapılması yapıldı yapılan yapıyor yaptığı yapacak yapma',
  'çalışmak çalışması çalışmalar çalışmaları çalıştı çalışıyor',
  'düzenlemek düzenleme düzenlemeler düzenlenen düzenlendi',
  'cadde caddesi caddesinde caddeler caddenin',
  'bahçe bahçeler bahçesi bahçelerin bahçede',
  'su suyu suyun sular suya',
  "Ankara Ankara'nın Ankara’ya ANKARA'NIN ankara'nın Ankara'daki Ankara'dan",
  "İstanbul İstanbul'un İSTANBUL'DA istanbul ISTANBUL",
  "TBMM TBMM'ce TBMM'nin TBMM'de",
  "1923 1923'te 1923'ün 1923’ten",
  "sanat san’at sanatı sanatlar San'at san'atı san'atın",
  "mesele mes’ele meseleler mes'elesi Mes'ele",
  "kat'î katî kat'i Kat'i kat'idir kat'iyen",
  "sürat sür'at sür'ati sür'atle",
  "defa def'a Def'a defalar",
  "Sur Sur'un Sur'da",
  'şehremini şehremininin şehreminleri şehreminine',
  'şehremaneti şehremanetinin Şehremaneti’nde',
  'teşrinievvel teşrinievvelin',
  'kânunusani kânunusaninin',
  'çıkmak çıkmışlardı çıkamazdı çıkmayın çıkıverdi',
  'kâğıt kağıt kâğıdı kağıtlar kagit',
  'hala hâlâ',
  'belediye be1ediye belediye',
];

/** Pairs that look alike and are different words. */
const strangers: [string, string][] = [
  ['kapı', 'kap'],
  ['kanun', 'kan'],
  ['insan', 'ins'],
  ['zaman', 'zam'],
  ['resmi', 'resim'],
  ['park', 'para'],
  ['yol', 'yıl'],
  ['belediye', 'belge'],
  ['meclis', 'mecmua'],
  ['su', 'sur'],
  ['deniz', 'denet'],
  ['karar', 'kara'],
  ['gelir', 'gelin'],
  ['şehir', 'şehit'],
  ['imar', 'imam'],
  ['kütüphane', 'kütük'],
];

describe('stems', () => {
  it.each(families.map((family) => [family.split(' ')[0]!, family.split(' ').slice(1)] as const))(
    'brings the forms of %s together',
    (lemma, forms) => {
      for (const form of forms) expect([form, onlyStem(form)]).toEqual([form, onlyStem(lemma)]);
    },
  );

  it.each(strangers)('keeps %s apart from %s', (one, other) => {
    expect(onlyStem(one)).not.toBe(onlyStem(other));
  });

  it('gives the same stem for a stem', () => {
    for (const family of families) {
      const found = onlyStem(family.split(' ')[0]!);
      expect(stem(found)).toBe(found);
    }
  });

  it('takes off no inflection that is part of the word behind an apostrophe', () => {
    expect(stemsOf("kat'î")).toEqual(stemsOf('katî'));
    expect(stemsOf("san'at")).toEqual(['sanat']);
    expect(stemsOf("Kur'an'ın")).toEqual(stemsOf('Kuran'));
  });

  it('reads digits inside a word as letters, but not in codes and numbers', () => {
    expect(onlyStem('be1ediye')).toBe('belediye');
    expect(onlyStem('k1tap')).toBe('kitap');
    expect(stemsOf('TS500 H1N1 1985 3a')).toEqual(['ts500', 'h1n1', '1985', '3a']);
  });
});

describe('tokens', () => {
  const text = 'Bele-\ndiye, kü\u00adtüp\u00ad\nhane; mec¬\nlis (İzmir’in) 1985-\n1986 Çeyrek-\nOcak';

  it('joins what is broken at a line end, and gives offsets into the very text', () => {
    const tokens = tokenize(text);
    expect(tokens.map((token) => token.stem)).toEqual([
      'belediye',
      'kutuphane',
      'meclis',
      'izmir',
      '1985',
      '1986',
      'ceyrek',
      'ocak',
    ]);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Bele-\ndiye',
      'kü\u00adtüp\u00ad\nhane',
      'mec¬\nlis',
      'İzmir’in',
      '1985',
      '1986',
      'Çeyrek',
      'Ocak',
    ]);
  });

  it('gives the same stems for composed and decomposed text, with offsets of each', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const given = 'İŞÇİ Şehremini ÖĞRENCİ ığdır'.normalize(form);
      const tokens = tokenize(given);
      expect(tokens.map((token) => token.stem)).toEqual(stemsOf('işçi şehremini öğrenci ığdır'));
      expect(tokens.map(({ start, end }) => given.slice(start, end))).toEqual(given.split(' '));
    }
  });

  it('lower-cases by the Turkish rules', () => {
    expect(tokenize('IŞIK İNCİ').map((token) => token.letters)).toEqual(['ışık', 'inci']);
    expect(tokenize('i\u0307stanbul')[0]?.letters).toBe('istanbul');
  });

  it('survives anything', () => {
    for (const odd of ['', ' ', '\ud800', '¬', "'", '\u00ad', '-\n-', '\u0000a\u0000', '́́', '"*" NEAR(', '😀kitap😀']) {
      for (const { start, end } of tokenize(odd)) expect(end).toBeGreaterThan(start);
    }
    expect(stemsOf('😀kitap😀')).toEqual(['kitap']);
    const long = 'nin'.repeat(30_000);
    expect(tokenize(long)).toMatchObject([{ start: 0, end: long.length }]);
  });

  it('knows the letters of a stem', () => {
    const letters = (word: string) => exactStem(tokenize(word)[0]!);
    expect(['sınırda', 'sinirde', 'SINIR', 'şehrin', 'kitabı', 'kâğıdı'].map(letters)).toEqual([
      'sınır',
      'sinir',
      'sınır',
      'şehir',
      'kitap',
      'kâğıt',
    ]);
  });
});
