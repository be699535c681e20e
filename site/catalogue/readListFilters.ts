import { publicationKinds } from '../../cms/publications/vocabularies.ts';
import type { InterfaceLanguage } from '../addresses.ts';
import { sayDay, sayDayOfYear, sayList, sayMonth } from '../i18n/formats.ts';
import { messagesIn, written } from '../i18n/language.ts';
import type { Library } from '../library.ts';
import { sayDecade } from './dates.ts';
import { type ListChoice, listAddress } from './listAddress.ts';

export interface ListFilter {
  label: string;
  /** Of the list without it. */
  address: string;
}

export interface ListFilters {
  filters: ListFilter[];
  /** The way from an authority to all that it stands for, and back. */
  narrower?: ListFilter;
}

/** What narrows a list, as people read it. */
export async function readListFilters(
  library: Pick<Library, 'authorities' | 'collection'>,
  language: InterfaceLanguage,
  choice: ListChoice,
): Promise<ListFilters> {
  const t = messagesIn(language);
  const without = (...names: (keyof ListChoice)[]) => {
    const rest: Partial<ListChoice> = { ...choice, page: 1 };
    for (const name of names) delete rest[name];
    return listAddress(language, rest);
  };
  const filters: ListFilter[] = [];
  let narrower: ListFilter | undefined;
  const { linked, wide, collection, type, held } = choice;
  if (linked) {
    const found = (await library.authorities(linked.kind)).find(({ number }) => number === linked.number);
    const label = found?.name ?? t.search.facetUnknown(String(linked.number));
    const isOffice = linked.kind === 'department';
    const whole = isOffice ? t.list.allNames(label) : t.list.withNarrower(label);
    filters.push({ label: wide ? whole : label, address: without('linked', 'wide', 'sort') });
    if (wide) narrower = { label: t.list.onlyThis(label), address: without('wide') };
    else if (found && found.wideCount > found.count)
      narrower = {
        label: `${whole} (${found.wideCount})`,
        address: listAddress(language, { ...choice, page: 1, wide: true }),
      };
  }
  if (collection !== undefined) {
    const view = await library.collection(collection);
    const title = view && written(view.record.title, language)?.text;
    filters.push({ label: title ?? t.collections.untitled(collection), address: without('collection', 'sort') });
  }
  if (type) filters.push({ label: publicationKinds[type][language], address: without('type') });
  if (held) {
    const labels = { digital: t.strip.digital, paper: t.strip.paper, missing: t.strip.missing };
    filters.push({ label: labels[held], address: without('held') });
  }
  const time = sayTime(choice, language);
  if (time !== undefined)
    filters.push({ label: time, address: without('decade', 'year', 'month', 'day', 'undated', 'anniversary') });
  return { filters, ...(narrower && { narrower }) };
}

function sayTime(choice: ListChoice, language: InterfaceLanguage): string | undefined {
  const t = messagesIn(language);
  const { decade, year, month, day, undated, anniversary } = choice;
  if (anniversary)
    return sayList(
      anniversary.map((one) => sayDayOfYear(one, language)),
      language,
    );
  if (undated) return t.common.undated;
  if (year === undefined) return decade === undefined ? undefined : sayDecade(decade, language);
  if (month === undefined) return String(year);
  if (month === 'none') return t.calendar.onlyKnown(String(year));
  if (day === undefined) return sayMonth(year, month, language);
  if (day === 'none') return t.calendar.onlyKnown(sayMonth(year, month, language));
  return sayDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, language);
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
