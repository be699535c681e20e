/**
 * Names of months and seasons, folded to ASCII, as tokens that the grammar of dates reads: `#3` is a month of the solar
 * year, `%9` one of the Hijri year, `&21` a season (https://www.loc.gov/standards/datetime/, level 2).
 */
const solar: [number, string][] = [
  [1, 'ocak oca january jan kanunusani kanunisani ikincikanun sonkanun'],
  [2, 'subat sub february feb'],
  [3, 'mart mar march'],
  [4, 'nisan nis april apr'],
  [5, 'mayis may'],
  [6, 'haziran haz june jun'],
  [7, 'temmuz tem july jul'],
  [8, 'agustos agu august aug'],
  [9, 'eylul eyl september sep sept'],
  [10, 'ekim eki october oct tesrinievvel tesrinievel tesrievvel ilktesrin birincitesrin'],
  [11, 'kasim kas november nov tesrinisani tesrisani sontesrin ikincitesrin'],
  [12, 'aralik ara december dec kanunuevvel kanunievvel kanunuevel ilkkanun birincikanun'],
];
const hijri: [number, string][] = [
  [1, 'muharrem muharram'],
  [2, 'safer safar'],
  [3, 'rebiulevvel rebiyulevvel rebiulevel rebiyulevel'],
  [4, 'rebiulahir rebiyulahir rebiulahr'],
  [5, 'cemaziyelevvel cemaziyulevvel cemaziyelevel cumadelula'],
  [6, 'cemaziyelahir cemaziyulahir cemaziyelahr cumadelahire'],
  [7, 'recep receb'],
  [8, 'saban'],
  [9, 'ramazan'],
  [10, 'sevval'],
  [11, 'zilkade zilkaade'],
  [12, 'zilhicce'],
];
const seasons: [number, string][] = [
  [21, 'ilkbahar bahar spring'],
  [22, 'yaz summer'],
  [23, 'sonbahar guz autumn fall'],
  [24, 'kis winter'],
];

const tokens = new Map<string, string>();
for (const [sign, names] of [
  ['#', solar],
  ['%', hijri],
  ['&', seasons],
] as const) {
  for (const [number, words] of names) for (const word of words.split(' ')) tokens.set(word, `${sign}${number}`);
}

/** Written in two words or with an article: teşrin-i sânî, kânun-ı evvel, ikinci kânun, rebiü'l-evvel. */
const twoWords =
  /\b(tesrin|kanun|rebi|cemazi|ilk|son|birinci|ikinci)(?:[-' ]?(?:i|u|y)?(?:ul|ye?l|el)?[-' ]*)(evvel|sani|ahir|tesrin|kanun|bahar)\b/g;

/** The text with every name of a month or a season as its token. */
export function markMonths(folded: string): string {
  return folded
    .replace(twoWords, (whole, first: string, second: string) => {
      const joined = /^(tesrin|kanun)$/.test(first) ? `${first}${first === 'kanun' ? 'u' : 'i'}${second}` : '';
      const other = first === 'rebi' ? `rebiul${second}` : first === 'cemazi' ? `cemaziyel${second}` : first + second;
      return tokens.get(joined) ?? tokens.get(other) ?? whole;
    })
    .replace(/[a-z]+/g, (word) => tokens.get(word) ?? word);
}
