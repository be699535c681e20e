import { foldName } from '../foldName.ts';

/**
 * What a name of an office, a person, a series, a subject or a place is compared by: folded, abbreviations written out,
 * "ve" and "T.C." left out. "Fen İşl. Müd." and "FEN İŞLERİ MÜDÜRLÜĞÜ" have one key.
 */
export function authorityKey(name: string): string {
  const folded = foldName(name.replace(/&/g, ' ve ').replace(/(?<=\p{L})[-‐–](y?[ıiuüİI])(?=[\s\-‐–]|$)/gu, '$1'));
  const known = keys.get(folded);
  if (known !== undefined) return known;
  const words = folded
    .replace(/^t c /, '')
    .replace(/ d b(?= |$)/, ' daire baskanligi')
    .replace(/ d (?=bsk|bask)/, ' daire ')
    .split(' ');
  const key = words.flatMap((word) => (left.has(word) ? [] : [whole.get(word) ?? word])).join(' ');
  if (keys.size >= 50_000) keys.clear();
  keys.set(folded, key || folded);
  return key || folded;
}
const keys = new Map<string, string>();

/**
 * All keys by which a name may be found: as it stands, without the years of a life, and a person's name turned round
 * ("Ergin, Osman Nuri" is Osman Nuri Ergin).
 */
export function authorityKeys(name: string): string[] {
  const undated = name.replace(/[,(\s]+(?:\d{4}\??\s*[-–]\s*(?:\d{4}\??)?|[-–]\s*\d{4})\)?\.?\s*$/u, '');
  const turned = /^([^,]{2,60}), *([^,]{2,60})$/.exec(undated);
  const all = [name, undated, ...(turned ? [`${turned[2]} ${turned[1]}`] : [])].map(authorityKey);
  return [...new Set(all)].filter((key) => key !== '');
}

const left = new Set(['ve', 'and', 'the']);
/** By what a word of a name is written out; both endings of a word are one. */
const whole = new Map(
  Object.entries({
    mudurlugu: 'mud mdr mudr mudl mdl mudurluk mudurlugunce',
    baskanligi: 'bsk bask bsklg bsklgi baskanlik bsknligi',
    daire: 'dai dairesi',
    belediyesi: 'bel bld blv beld bldy belediye',
    buyuksehir: 'bsehir buyukshr',
    isleri: 'isl isler',
    genel: 'gn gnl gen',
    sekreterligi: 'sek sekr sekreterlik',
    yardimcisi: 'yrd yard yardimci',
    sefligi: 'sef seflik',
    subesi: 'sb sube',
    merkezi: 'mrk merkez',
    kurulu: 'kur kurul',
    komisyonu: 'kom koms komisyon',
    memurlugu: 'mem memurluk',
    heyeti: 'hey heyet',
    nesriyati: 'nesr nesriyat',
    yayinlari: 'yay yayin yayini yayinlar',
    matbaasi: 'mat matb matbaa',
    mecmuasi: 'mec mecm mecmua',
    dergisi: 'derg dergi',
    bulteni: 'bult bulten',
    gazetesi: 'gaz gazete',
    istanbul: 'ist',
    ankara: 'ank',
    izmir: 'izm',
    mahallesi: 'mah mahalle',
    caddesi: 'cad cadde',
    sokagi: 'sok sk sokak',
    bulvari: 'bulv bulvar',
    meydani: 'meyd meydan',
  }).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);
