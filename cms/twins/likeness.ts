import { foldLetters, lowerTurkish } from '../../search/turkish/letters.ts';

/** What of a record tells whether it is the same publication as another. */
export interface Likeness {
  title: string;
  /** Gregorian days; null for undated. */
  earliest: string | null;
  latest: string | null;
  memberships: {
    series: number;
    runningNumber: number | null;
    designation: string | null;
    /** From and to of each level, as volume and number. */
    levels: [from: number | null, to: number | null][];
  }[];
}

/** Letters and digits only: points, quotes and hyphens are typed as one likes. */
export function foldTitle(title: string): string {
  return foldLetters(lowerTurkish(title.normalize('NFC')))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether two records are likely the same publication. Nothing of title, series, number and date may contradict; a
 * journal's issues share their title, so that a number or a date must agree too, where there is one.
 */
export function likelyTwins(one: Likeness, other: Likeness): boolean {
  const title = foldTitle(one.title) === foldTitle(other.title) && foldTitle(one.title) !== '';
  const number = compareNumbers(one, other);
  const date = compareDates(one, other);
  if (number === 'differ' || date === 'differ') return false;
  const agree = [number, date].filter((answer) => answer === 'same').length;
  // the same number of the same series, under another title
  if (!title) return number === 'same' && date === 'same';
  const saysNothing = (record: Likeness) => record.earliest === null && !record.memberships.some(hasNumber);
  return agree > 0 || (saysNothing(one) && saysNothing(other));
}

type Answer = 'same' | 'differ' | 'unknown';

type Membership = Likeness['memberships'][number];

const hasNumber = ({ runningNumber, designation, levels }: Membership) =>
  runningNumber !== null || Boolean(designation) || levels.some(([from]) => from !== null);

function compareNumbers(one: Likeness, other: Likeness): Answer {
  let found: Answer = 'unknown';
  for (const mine of one.memberships) {
    for (const theirs of other.memberships) {
      if (mine.series !== theirs.series) continue;
      const answer = compareMembership(mine, theirs);
      if (answer === 'differ') return answer;
      if (answer === 'same') found = answer;
    }
  }
  return found;
}

function compareMembership(one: Membership, other: Membership): Answer {
  if (one.runningNumber !== null && other.runningNumber !== null) {
    return one.runningNumber === other.runningNumber ? 'same' : 'differ';
  }
  const levels = (membership: Membership) =>
    membership.levels.filter(([from]) => from !== null).map(([from, to]) => `${from}-${to ?? from}`);
  const [mine, theirs] = [levels(one), levels(other)];
  if (mine.length > 0 && theirs.length > 0) {
    // "Sayı 7" and "Yıl 3 Sayı 7" do not contradict each other
    const short = Math.min(mine.length, theirs.length);
    return mine.slice(-short).join(' ') === theirs.slice(-short).join(' ') ? 'same' : 'differ';
  }
  if (one.designation && other.designation) {
    return foldTitle(one.designation) === foldTitle(other.designation) ? 'same' : 'differ';
  }
  return 'unknown';
}

function compareDates(one: Likeness, other: Likeness): Answer {
  if (one.earliest === null || other.earliest === null) return 'unknown';
  const overlap = one.earliest <= (other.latest ?? other.earliest) && other.earliest <= (one.latest ?? one.earliest);
  return overlap ? 'same' : 'differ';
}
