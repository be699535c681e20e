/** A run of letters of one font whose whole width is known. */
export interface MeasuredRun {
  font: string;
  text: string;
  width: number;
  /** Proportional to the type size, in the same unit. */
  size: number;
}

type Widths = ReadonlyMap<string, number>;

/** Widths in thousandths of the type size, of Helvetica and of Times (Adobe's font metrics): most type is like one. */
const faces: Widths[] = [
  readWidths(
    `191 ' 222 ijl’ 278 ftI.,:;!/ 333 r-() 355 " 469 ^ 500 ckvxyzsJ 556 abdeghnopquL0123456789?–_$ 584 +=<>~ 611 FTZ 667 ABEKPSVXY& 722 wCDHNRU 778 GOQ 833 mM 889 % 944 W 1000 —…`,
  ),
  readWidths(
    `200 | 250 ., 278 ijlt/:;\\ 333 frI()-!’' 389 sJ 408 " 444 aceyz? 500 bdghknopquvxy0123456789–_$ 556 FPS 564 +=<> 611 ELTZ 667 BCR 722 wADGHKNOQUVXY 778 m& 833 % 889 M 944 W 1000 —…`,
  ),
];
const usual = 0.5;
/** Ours for most letters are those without their marks. */
const plainLetters = new Map(
  [...'çğıöşüÇĞİÖŞÜâîûÂÎÛ'].map((letter, index) => [letter, 'cgiosuCGIOSUaiuAIU'[index] ?? '']),
);
const blankWidth = 0.26;

const rounds = 3;
/** Share of what is missing that one run may correct: others have a say too. */
const trust = 0.4;
/** Blanks of justified lines differ far more than letters do. */
const blankVariance = 9;

const isBlank = (letter: string) => letter === ' ' || letter === '\u00a0' || letter === '\t';

/**
 * What each letter of each font is wide, as a share of the size, found from runs whose whole widths are known: the face
 * that fits best, and then each run corrects the letters that it has until they add up (Kaczmarz' method).
 */
export function fitLetterWidths(runs: MeasuredRun[]): (font: string, letter: string) => number {
  const measured = new Map<string, CountedRun[]>();
  for (const { font, text, width, size } of runs) {
    if (!(width > 0 && size > 0)) continue;
    const letters = new Map<string, number>();
    for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    const others = measured.get(font);
    if (others) others.push({ letters, total: width / size });
    else measured.set(font, [{ letters, total: width / size }]);
  }
  const fitted = new Map([...measured].map(([font, counted]) => [font, fitFont(counted)]));
  return (font, letter) => fitted.get(font)?.get(letter) ?? usual;
}

interface CountedRun {
  letters: Map<string, number>;
  /** In shares of the size. */
  total: number;
}

function fitFont(runs: CountedRun[]): Map<string, number> {
  const tried = faces.map((face) => tryFace(face, runs)).sort((one, other) => one.missed - other.missed);
  const widths = tried[0]?.widths ?? new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const { letters, total } of runs) {
      let weights = 0;
      for (const [letter, count] of letters) weights += count * count * (isBlank(letter) ? blankVariance : 1);
      const step = (trust * (total - widthOf(letters, widths))) / weights;
      for (const [letter, count] of letters) {
        // what a blank lacks in one line it has too much in another
        if (isBlank(letter)) continue;
        widths.set(letter, Math.min(2, Math.max(0.1, (widths.get(letter) ?? usual) + step * count)));
      }
    }
  }
  return widths;
}

/** The letters of these runs in a face, scaled so that all of it is as wide as it was measured. */
function tryFace(face: Widths, runs: CountedRun[]): { widths: Map<string, number>; missed: number } {
  const widths = new Map<string, number>();
  for (const { letters } of runs) for (const letter of letters.keys()) widths.set(letter, widthIn(face, letter));
  const expected = runs.reduce((sum, { letters }) => sum + widthOf(letters, widths), 0);
  const scale = expected > 0 ? runs.reduce((sum, { total }) => sum + total, 0) / expected : 1;
  for (const [letter, width] of widths) widths.set(letter, width * scale);
  const missed = runs.reduce((sum, { letters, total }) => sum + (total - widthOf(letters, widths)) ** 2, 0);
  return { widths, missed };
}

function widthIn(face: Widths, letter: string): number {
  if (isBlank(letter)) return blankWidth;
  return face.get(letter) ?? face.get(plainLetters.get(letter) ?? '') ?? usual;
}

function widthOf(letters: Map<string, number>, widths: Widths): number {
  let width = 0;
  for (const [letter, count] of letters) width += count * (widths.get(letter) ?? usual);
  return width;
}

function readWidths(table: string): Widths {
  const widths = new Map<string, number>();
  const parts = table.split(' ');
  for (let index = 0; index + 1 < parts.length; index += 2) {
    for (const letter of parts[index + 1] ?? '') widths.set(letter, Number(parts[index]) / 1000);
  }
  return widths;
}
