import { foldName } from './foldName.ts';
import { type Cell, leaveOut, type RowReading } from './gatherCells.ts';
import { type IssueNumber, type Level, type PairReading, readNumber, romanNumber } from './values/readNumber.ts';

/** The number of an issue from a column that has all of it and from columns of their own for year, volume and running number. */
export function proposeNumber(reading: RowReading): IssueNumber | undefined {
  const number: IssueNumber = { enumeration: [] };
  const addLevel = (caption: string, cell: Cell | undefined) => {
    const value = cell && wholeNumber(cell.value);
    if (value) number.enumeration.push({ caption, ...value });
    else if (cell) keepAside(reading, cell);
  };
  addLevel('Yıl', reading.one('volumeYear'));
  addLevel('Cilt', reading.one('volume'));

  const cell = reading.one('enumeration');
  const read = cell && readWith(reading, cell);
  if (read) {
    const seen = new Set(number.enumeration.map((level) => foldName(level.caption)));
    number.enumeration.push(...read.enumeration.filter((level) => !seen.has(foldName(level.caption))));
    if (read.runningNumber !== undefined) number.runningNumber = read.runningNumber;
    if (read.designation) number.designation = read.designation;
  }
  const running = reading.one('runningNumber');
  const runningNumber = running && wholeNumber(running.value);
  if (runningNumber) number.runningNumber = runningNumber.from;
  else if (running) keepAside(reading, running);
  const designation = reading.one('designation');
  if (designation) number.designation = [number.designation, designation.value].filter(Boolean).join(', ');
  const empty = number.enumeration.length === 0 && number.runningNumber === undefined && !number.designation;
  return empty ? undefined : number;
}

function readWith(reading: RowReading, cell: Cell): IssueNumber | undefined {
  const outcome = readNumber(cell.value);
  if (outcome.ok) {
    if (outcome.number.enumeration.length === 0 && /\d/.test(cell.value) && outcome.number.designation) {
      reading.note('note', cell.column, { code: 'numberIsDesignation', detail: { value: cell.value } });
    }
    return outcome.number;
  }
  const answer = reading.ask(
    cell.column,
    { code: 'numberTwoReadings', detail: { value: cell.value } },
    {
      key: `number:${cell.column ?? ''}:${outcome.shape}`,
      value: cell.value,
      choices: [
        { value: 'volume', label: { tr: 'Cilt ve sayı', en: 'Volume and number' } },
        { value: 'year', label: { tr: 'Yıl ve sayı', en: 'Year and number' } },
        ...(outcome.second > outcome.first
          ? [{ value: 'double', label: { tr: 'Çift sayı (7–8 gibi)', en: 'Double number (as 7–8)' } }]
          : []),
        leaveOut,
      ],
    },
  );
  if (answer === leaveOut.value) reading.leftOut.push(cell);
  if (answer !== 'volume' && answer !== 'year' && answer !== 'double') return undefined;
  const answered = readNumber(cell.value, answer satisfies PairReading);
  return answered.ok ? answered.number : undefined;
}

function wholeNumber(value: string): Omit<Level, 'caption'> | undefined {
  const found = /^(?:[^\d]{0,12}?)(\d{1,9})(?: ?[-–/] ?(\d{1,9}))?\.?$/.exec(value);
  if (found) {
    const [from, to] = [Number(found[1]), Number(found[2] ?? 0)];
    return { from, ...(to > from && { to }) };
  }
  return /^[IVXLC]{1,7}\.?$/i.test(value) ? { from: romanNumber(value.replace('.', '')) } : undefined;
}

function keepAside(reading: RowReading, cell: Cell) {
  reading.note('note', cell.column, { code: 'numberNotUnderstood', detail: { value: cell.value } });
  reading.leftOut.push(cell);
}

/** "Yıl 3 Sayı 7 (43)", for a title that is made of the series' name. */
export function sayNumber({ enumeration, runningNumber, designation }: IssueNumber): string {
  const levels = enumeration.map(({ caption, from, to }) => `${caption} ${from}${to === undefined ? '' : `–${to}`}`);
  const running = runningNumber === undefined ? [] : [levels.length > 0 ? `(${runningNumber})` : String(runningNumber)];
  return [...levels, ...running, ...(designation ? [designation] : [])].join(' ');
}
