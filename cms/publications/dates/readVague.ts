/**
 * What is less than a year or more: decades, centuries, seasons, quarters and fiscal years, to EDTF. Undefined for
 * anything else. `text` and `fiscal` come from `tidyDate`.
 */
export function readVague(text: string, fiscal: boolean): string | undefined {
  if (fiscal) return fiscalYears(text);
  const decade =
    /^(\d{3})(?:x|0(?:'?l[ae]r|'?l[iu] (?:yillar|yillari)|'?s))(?:in(?: (?:basi|ortasi|sonu|baslari|ortalari|sonlari))?)?$/.exec(
      text,
    );
  if (decade) return `${decade[1]}X`;
  const hundred = /^(\d{2})xx$/.exec(text);
  if (hundred) return `${hundred[1]}XX`;
  const century = /^(\d{1,2}|[xvi]+)\.? ?(?:yuzyil|yy|asir|century)(?:in|a|da)?(?: .*)?$/.exec(text);
  if (century) {
    const number = romans[century[1] ?? ''] ?? Number(century[1]);
    return number >= 15 && number <= 21 ? `${number - 1}XX` : undefined;
  }
  const season = /^&(2[1-4])(?:-&(2[1-4]))?[ -/](\d{4})$/.exec(text) ?? mirrored(/^(\d{4})[ -/]&(2[1-4])$/.exec(text));
  if (season) {
    const [, first, last, year] = season;
    if (last === undefined) return `${year}-${first}`;
    const begins = [3, 6, 9, 12][Number(first) - 21];
    const ends = [5, 8, 11, 14][Number(last) - 21];
    return begins && ends && last > (first ?? '') && ends <= 12
      ? `${year}-${two(begins)}/${year}-${two(ends)}`
      : undefined;
  }
  const winter = /^&24[ -/](\d{4})[-/](\d{2}|\d{4})$/.exec(text);
  if (winter && Number(winter[2]) % 100 === (Number(winter[1]) + 1) % 100) {
    return `${winter[1]}-12/${Number(winter[1]) + 1}-02`;
  }
  const quarter =
    /^([1-4])\. ?(?:ceyrek|uc aylik|quarter)[ -/](\d{4})$/.exec(text) ??
    swap(/^(\d{4})[ -/]+q?([1-4])\.? ?(?:ceyrek|quarter)?$/.exec(text), text);
  return quarter ? `${quarter[2]}-${32 + Number(quarter[1])}` : undefined;
}

const romans: Record<string, number> = { xv: 15, xvi: 16, xvii: 17, xviii: 18, xix: 19, xx: 20, xxi: 21 };
const two = (value: number) => String(value).padStart(2, '0');

function mirrored(found: RegExpExecArray | null): (string | undefined)[] | undefined {
  return found ? ['', found[2], undefined, found[1]] : undefined;
}
/** "1957/1" alone is a month; it needs its word or a Q to be a quarter. */
function swap(found: RegExpExecArray | null, text: string): (string | undefined)[] | undefined {
  return found && /[a-z]/.test(text) ? ['', found[2], found[1]] : undefined;
}

/**
 * The state's fiscal year ran from 1 March to the end of February from 1951 to 1981; that of 1982 ended in December, and
 * since 1983 it is the calendar year. Before 1951 its beginning changed several times (March, June, January), so the
 * bounds hold all of them: the year and the next.
 */
function fiscalYears(text: string): string | undefined {
  const found = /^(\d{4})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (!found) return undefined;
  const first = Number(found[1]);
  const last =
    found[2] === undefined ? first : Number(found[2].length === 2 ? `${found[1]?.slice(0, 2)}${found[2]}` : found[2]);
  if (first < 1451 || first > 2100 || last < first) return undefined;
  // "1956–57 mali yılı" is one year that lies in two
  if (last === first + 1 && first >= 1951 && first <= 1981) return `${first}-03/${last}-02`;
  const from = first <= 1950 ? `${first}` : first <= 1982 ? `${first}-03` : `${first}`;
  const to = last <= 1950 ? `${last + 1}` : last <= 1981 ? `${last + 1}-02` : `${last}-12`;
  return first >= 1983 ? (first === last ? `${first}` : `${first}/${last}`) : `${from}/${to}`;
}
