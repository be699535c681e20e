import { wasKilled } from './failureReason.ts';
import type { IngestLimits } from './limits.ts';
import type { KeptSandbox } from './sandbox/keepSandbox.ts';
import type { Cleaning, PageLie, Recognized, SandboxRequests } from './sandbox/protocol.ts';

/** A reading at least this sure needs no second try. */
const goodConfidence = 75;
/** Fewer words may mean that Tesseract has overlooked the rest; another try on so little costs a second. */
const enoughWords = 10;
/** Share of the time that one try may take: typewriting that was not blurred never ends. */
const tryShare = 0.45;
/** A page is taken for turned when it reads so much better that way. */
const clearlyBetter = 1.3;

/** Degrees, clockwise, that bring a page upright. */
type Turn = 0 | 90 | 180 | 270;

/** A grey image in a file, one byte a pixel, row by row; the recogniser must be allowed to read it. */
export interface GreyImage {
  path: string;
  width: number;
  height: number;
  /** 300 when it is not known. */
  dpi: number;
}

export interface PageToRecognize {
  recognizer: KeptSandbox;
  image: GreyImage;
  limits: IngestLimits;
}

/**
 * The best of up to three readings of a page, however it lies. Boxes are those of the image as it was given.
 *
 * Mode 3 finds columns (mode 6 on two columns: 38 % wrong characters against 1 %); mode 6 takes the page for one block,
 * which saves pages where 3 finds no layout.
 * @throws when none came about
 */
export async function recognizePage({ recognizer, image, limits }: PageToRecognize): Promise<Recognized> {
  const { path, ...size } = image;
  const deadline = performance.now() + limits.recognitionTime;
  const timeLeft = () => Math.min(deadline - performance.now(), limits.recognitionTime * tryShare);
  const lie = await recognizer.call('examine', { ...size, image: path }, timeLeft());
  let failure: unknown;

  /** Undefined when the child was killed over it. */
  const read = async (how: Omit<SandboxRequests['recognize'], 'image' | keyof typeof size>) => {
    const time = timeLeft();
    if (time <= 0) return undefined;
    try {
      return await recognizer.call('recognize', { ...size, ...how, image: path }, time);
    } catch (error) {
      if (!wasKilled(error)) throw error;
      failure = error;
      return undefined;
    }
  };
  /** Which way a piece of the page reads best; the first when the others are not clearly better. */
  const upright = async (first: Turn, ...others: Turn[]): Promise<Turn> => {
    const { piece } = lie;
    if (piece === undefined) return first;
    const [cleaning] = cleanings(lie);
    const worthOf = async (turn: Turn) =>
      worth(await read({ straighten: straighten(turn, lie), cleaning, segmentation: 6, piece }));
    let best = { turn: first, worth: Math.max(0, await worthOf(first)) * clearlyBetter };
    for (const turn of others) {
      const other = await worthOf(turn);
      if (other > best.worth) best = { turn, worth: other };
    }
    return best.turn;
  };

  let turn: Turn = lie.sideways === 'yes' ? await upright(90, 270) : lie.overturned ? await upright(0, 180) : 0;
  let turnIsKnown = turn !== 0 || lie.overturned;
  let best: Recognized | undefined;
  const [first, second] = cleanings(lie);
  const tries = [
    { cleaning: first, segmentation: 3 },
    { cleaning: second, segmentation: 3 },
    { cleaning: first, segmentation: 6 },
  ] as const;
  for (let index = 0; index < tries.length; index++) {
    const attempt = tries[index];
    const found = attempt && (await read({ ...attempt, straighten: straighten(turn, lie) }));
    if (found && (best === undefined || worth(found) > worth(best))) best = found;
    if (found && found.confidence >= goodConfidence && found.words.length / 7 >= enoughWords) break;
    if (turnIsKnown) continue;
    turnIsKnown = true;
    turn = await upright(0, 180, ...(lie.sideways === 'unsure' ? ([90, 270] as const) : []));
    // begun again, now that it stands on its feet
    if (turn !== 0) index = -1;
  }
  if (best === undefined) throw failure;
  return best;
}

function straighten(turn: Turn, lie: PageLie): number {
  return turn + (turn % 180 === 0 ? lie.along : lie.down);
}

function cleanings(lie: PageLie): [Cleaning, Cleaning] {
  return lie.worn ? ['rough', 'fine'] : ['fine', 'rough'];
}

/** Confidence from which a word is more likely right than noise; noise counts against a reading, though less. */
const evenChance = 50;

/** How much of a page a reading has got, by its letters and how sure they are. */
function worth(read: Recognized | undefined): number {
  const { words } = read ?? { words: new Int32Array() };
  let sum = 0;
  for (let index = 0; index + 6 < words.length; index += 7) {
    const above = (words[index + 6] ?? 0) - evenChance;
    sum += (words[index + 1] ?? 0) * (above > 0 ? above : above / 2);
  }
  return sum;
}
