import { type InterfaceLanguage, pageAddress, type ReportedThing, recordAddress } from '../addresses.ts';

/** Where the reader came from. */
export function addressOfThing(
  { kind = 'publication', number, key }: ReportedThing,
  language: InterfaceLanguage,
): string {
  return kind === 'publication' && key !== undefined
    ? pageAddress(number, key, language)
    : recordAddress(kind, number, language);
}
