/** A run of letters of one font whose whole width is known. */
export interface MeasuredRun {
  font: string;
  text: string;
  width: number;
  /** Proportional to the type size, in the same unit. */
  size: number;
}

/** By UTF-16 code, as shares of the type size. */
export type Widths = ReadonlyMap<number, number>;

/** Widths in thousandths of the type size, of Helvetica and of Times (Adobe's font metrics): most type is like one. */
const faces: Widths[] = [
  readWidths(
    `191 ' 222 ijl’ 278 ftI.,:;!/ 333 r-() 355 " 469 ^ 500 ckvxyzsJ 556 abdeghnopquL0123456789?–_$ 584 +=<>~ 611 FTZ 667 ABEKPSVXY& 722 wCDHNRU 778 GOQ 833 mM 889 % 944 W 1000 —…`,
  ),
  readWidths(
    `200 | 250 ., 278 ijlt/:;\\ 333 frI()-!’' 389 sJ 408 " 444 aceyz? 500 bdghknopquvxy0123456789–_$ 556 FPS 564 +=<> 611 ELTZ 667 BCR 722 wADGHKNOQUVXY 778 m& 833 % 889 M 944 W 1000 —…`,
  ),
];
export const usualWidth = 0.5;
/** Ours for most letters are those without their marks. */
const plainLetters = new Map(
  [...'çğıöşüÇĞİÖŞÜâîûÂÎÛ'].map((letter, index) => [letter.charCodeAt(0), 'cgiosuCGIOSUaiuAIU'.charCodeAt(index)]),
);
const blankWidth = 0.26;

/** Runs of a font that are looked at. */
const mostRuns = 100;
const rounds = 3;
/** Share of what is missing that one run may correct: others have a say too. */
const trust = 0.4;
/** Blanks of justified lines differ far more than letters do. */
const blankVariance = 9;

const isBlank = (code: number) => code === 0x20 || code === 0xa0 || code === 0x09;

/** Of a letter beyond the first 65,536 only the first half counts. */
export const isSecondHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/**
 * What each letter of each font is wide, as a share of the size, found from runs whose whole widths are known: the face
 * that fits best, and then each run corrects the letters that it has until they add up (Kaczmarz' method).
 * @returns the widths of a font's letters
 */
export function fitLetterWidths(runs: MeasuredRun[]): (font: string) => Widths {
  const measured = new Map<string, MeasuredRun[]>();
  for (const run of runs) {
    if (!(run.width > 0 && run.size > 0)) continue;
    const others = measured.get(run.font);
    if (others === undefined) measured.set(run.font, [run]);
    else if (others.length < mostRuns) others.push(run);
  }
  const fitted = new Map<string, Widths>();
  return (font) => {
    const known = fitted.get(font);
    if (known) return known;
    const widths = fitFont(measured.get(font) ?? []);
    fitted.set(font, widths);
    return widths;
  };
}

/** The letters that a run has, as numbers, each once, with how often. */
interface CountedRun {
  letters: number[];
  counts: number[];
  /** In shares of the size. */
  total: number;
}

function fitFont(runs: MeasuredRun[]): Widths {
  const numbers = new Map<number, number>();
  const counted = runs.map((run) => countLetters(run, numbers));
  const letters = [...numbers.keys()];
  const tried = faces.map((face) => tryFace(letters, face, counted));
  const widths = tried.reduce((best, other) => (other.missed < best.missed ? other : best), {
    widths: [] as number[],
    missed: Infinity,
  }).widths;
  const variances = letters.map((letter) => (isBlank(letter) ? blankVariance : 1));
  for (let round = 0; round < rounds; round++) {
    for (const run of counted) correct(run, widths, variances);
  }
  return new Map(letters.map((letter, index) => [letter, widths[index] ?? usualWidth]));
}

function correct(run: CountedRun, widths: number[], variances: number[]): void {
  let weights = 0;
  for (let at = 0; at < run.letters.length; at++) {
    weights += (run.counts[at] ?? 0) ** 2 * (variances[run.letters[at] ?? 0] ?? 1);
  }
  const step = (trust * (run.total - sumOf(run, widths))) / weights;
  for (let at = 0; at < run.letters.length; at++) {
    const letter = run.letters[at] ?? 0;
    // what a blank lacks in one line it has too much in another
    if (variances[letter] !== 1) continue;
    widths[letter] = Math.min(2, Math.max(0.1, (widths[letter] ?? usualWidth) + step * (run.counts[at] ?? 0)));
  }
}

function countLetters({ text, width, size }: MeasuredRun, numbers: Map<number, number>): CountedRun {
  const letters: number[] = [];
  const counts: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSecondHalf(code)) continue;
    let number = numbers.get(code);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(code, number);
    }
    const place = places[number];
    if (place === undefined) {
      places[number] = letters.length;
      letters.push(number);
      counts.push(1);
    } else counts[place] = (counts[place] ?? 0) + 1;
  }
  return { letters, counts, total: width / size };
}

/** The letters of these runs in a face, scaled so that all of it is as wide as it was measured. */
function tryFace(letters: number[], face: Widths, runs: CountedRun[]): { widths: number[]; missed: number } {
  const widths = letters.map((letter) => widthIn(face, letter));
  let expected = 0;
  let measured = 0;
  for (const run of runs) {
    expected += sumOf(run, widths);
    measured += run.total;
  }
  const scale = expected > 0 ? measured / expected : 1;
  const scaled = widths.map((width) => width * scale);
  let missed = 0;
  for (const run of runs) missed += (run.total - sumOf(run, scaled)) ** 2;
  return { widths: scaled, missed };
}

function widthIn(face: Widths, letter: number): number {
  if (isBlank(letter)) return blankWidth;
  return face.get(letter) ?? face.get(plainLetters.get(letter) ?? 0) ?? usualWidth;
}

function sumOf({ letters, counts }: CountedRun, widths: number[]): number {
  let sum = 0;
  for (let at = 0; at < letters.length; at++) sum += (counts[at] ?? 0) * (widths[letters[at] ?? 0] ?? usualWidth);
  return sum;
}

function readWidths(table: string): Widths {
  const widths = new Map<number, number>();
  const parts = table.split(' ');
  for (let index = 0; index + 1 < parts.length; index += 2) {
    for (const letter of parts[index + 1] ?? '') widths.set(letter.charCodeAt(0), Number(parts[index]) / 1000);
  }
  return widths;
}
