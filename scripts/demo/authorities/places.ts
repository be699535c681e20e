import type { DemoAuthority, DemoName } from './authority.ts';

export interface DemoPlace extends DemoAuthority {
  broader?: string;
}

const place = (key: string, name: string, broader?: string, otherNames: DemoName[] = []): DemoPlace => ({
  key,
  name,
  ...(broader ? { broader } : {}),
  ...(otherNames.length > 0 ? { otherNames } : {}),
});

/** Without coordinates: nowhere on earth is theirs. */
export const places: DemoPlace[] = [
  place('denizhisar', 'Denizhisar', undefined, [{ text: 'دڭزحصار', language: 'ota-Arab' }]),
  place('hisarici', 'Hisariçi', 'denizhisar', [{ text: 'Kale Mahallesi', language: 'tr', until: '1935' }]),
  place('iskele', 'İskelebaşı', 'denizhisar'),
  place('yenicarsi', 'Yeniçarşı', 'denizhisar', [{ text: 'Çarşı-yı Cedid', language: 'ota-Latn', until: '1928' }]),
  place('degirmenonu', 'Değirmenönü', 'denizhisar'),
  place('fenerdibi', 'Fenerdibi', 'denizhisar'),
  place('cinarlibahce', 'Çınarlıbahçe', 'denizhisar'),
  place('yelkenaltiYeri', 'Yelkenaltı', 'denizhisar'),
  place('kumluyali', 'Kumluyalı', 'denizhisar'),
  place('gumuscay', 'Gümüşçay', 'denizhisar'),
  place('fenerAdasi', 'Fener Adası', 'denizhisar'),
];
