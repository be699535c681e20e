import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { notFound } from '../respond.ts';
import { translate } from '../translate.ts';
import { alignWords } from './alignWords.ts';
import { changePage } from './changePage.ts';
import { cleanText } from './cleanText.ts';
import {
  type ChangeAnswer,
  currentReading,
  kindOfSlot,
  type PageReading,
  type PageReadings,
  type Save,
  slotOf,
} from './pageReadings.ts';
import { addReading, choose, copyReading, markChecked } from './readingRows.ts';
import type { PageAddress } from './readPageReadings.ts';

/**
 * What people do with the readings of a page. Nothing is ever overwritten: each save is a reading of its own. Whoever
 * began from something that is no longer there is told so, and nothing is changed. What the public sees of it follows in
 * the same transaction.
 */

const conflict = (theirs: PageReading | undefined) => ({ conflict: theirs });

/** Saves what somebody typed. */
export function saveReading(req: PayloadRequest, address: PageAddress, given: Save): Promise<ChangeAnswer> {
  return changePage(req, address, async ({ client, page, user }) => {
    const text = cleanText(given.text);
    const current = currentReading(page.readings, { ...given, shown: page.shown });
    const same = current?.text === text && current.language === given.language;
    if ((current?.id ?? null) !== given.seen && !same) return conflict(current);
    if (same && (!given.checked || current.checked)) return 'nothing';
    if (same) {
      await markChecked(client, page, { reading: current.id, checked: true, user });
      return { action: 'textChecked' };
    }
    const id = await addReading(client, {
      page: page.page.id,
      kind: kindOfSlot[given.slot],
      language: given.language,
      text,
      base: current,
      words: given.slot === 'text' && current ? alignWords({ text: current.text, words: page.words }, text) : [],
      checked: given.checked,
      user,
    });
    if (becomesShown(page, given)) await choose(client, page, id, user);
    return { action: given.checked ? 'textChecked' : 'textWritten' };
  });
}

/** Says that the shown text is right as it is, or takes that back. */
export function checkReading(
  req: PayloadRequest,
  address: PageAddress,
  { seen, checked }: { seen: number | null; checked: boolean },
): Promise<ChangeAnswer> {
  return changePage(req, address, async ({ client, page, user }) => {
    const shown = page.readings.find(({ id }) => id === page.shown);
    if (!shown || shown.id !== seen) return conflict(shown);
    if (Boolean(shown.checked) === checked) return 'nothing';
    await markChecked(client, page, { reading: shown.id, checked, user });
    return { action: checked ? 'textChecked' : 'textUnchecked' };
  });
}

/** Chooses which reading people see. @param seen the one that was shown when the choice was made */
export function chooseReading(
  req: PayloadRequest,
  address: PageAddress,
  { reading, seen }: { reading: number; seen: number | null },
): Promise<ChangeAnswer> {
  return changePage(req, address, async ({ client, page, user }) => {
    const wanted = findReading(req, page, reading);
    if (wanted.id === page.shown) return 'nothing';
    if ((page.shown ?? null) !== seen) return conflict(page.readings.find(({ id }) => id === page.shown));
    await client.query('update archive.page_text set set_aside = false where id = $1', [wanted.id]);
    await choose(client, page, wanted.id, user);
    return { action: 'textChosen', loses: true };
  });
}

/** Writes an older reading anew, so that editing goes on from it. @param seen what was current of its slot */
export function restoreReading(
  req: PayloadRequest,
  address: PageAddress,
  { reading, seen }: { reading: number; seen: number | null },
): Promise<ChangeAnswer> {
  return changePage(req, address, async ({ client, page, user }) => {
    const wanted = findReading(req, page, reading);
    const slot = slotOf(wanted.kind);
    const current = currentReading(page.readings, { slot, language: wanted.language, shown: page.shown });
    if (current?.id === wanted.id) return 'nothing';
    if ((current?.id ?? null) !== seen) return conflict(current);
    const id = await copyReading(client, { reading: wanted.id, kind: kindOfSlot[slot], user });
    if (becomesShown(page, { slot, language: wanted.language })) await choose(client, page, id, user);
    return { action: 'textWritten', loses: true };
  });
}

/** Keeps a reading for staff alone, neither shown nor found, or lets it be found again. */
export function setReadingAside(
  req: PayloadRequest,
  address: PageAddress,
  { reading, setAside }: { reading: number; setAside: boolean },
): Promise<ChangeAnswer> {
  return changePage(req, address, async ({ client, page }) => {
    const wanted = findReading(req, page, reading);
    if (wanted.setAside === setAside) return 'nothing';
    if (wanted.id === page.shown) throw new APIError(translate(req, 'readingIsShown'), 409, undefined, true);
    await client.query('update archive.page_text set set_aside = $2 where id = $1', [wanted.id, setAside]);
    return { action: 'textSetAside', loses: setAside };
  });
}

function findReading(req: PayloadRequest, page: PageReadings, id: number): PageReading {
  const found = page.readings.find((reading) => reading.id === id);
  if (!found) throw notFound(req);
  return found;
}

/**
 * What is saved is shown in place of what it corrects. A transliteration also takes the place of a machine's reading of a
 * script that machines can't read; a translation never that of another text.
 */
function becomesShown({ readings, shown }: PageReadings, { slot, language }: Pick<Save, 'slot' | 'language'>): boolean {
  const now = readings.find(({ id }) => id === shown);
  if (!now) return true;
  if (slotOf(now.kind) === slot) return slot !== 'translation' || now.language === language;
  return slot === 'transliteration' && slotOf(now.kind) === 'text' && now.unchecked;
}
