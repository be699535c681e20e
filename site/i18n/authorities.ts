import type { Label } from '../../cms/publications/vocabularies.ts';
import type { AuthorityKind } from '../../cms/publish/publicRecord.ts';
import type { AuthorityRelation } from '../library.ts';

/** Words that hang off the kinds of authorities, and off how they are related. */
export const authorityLabels = {
  kinds: {
    series: { tr: 'Dizi', en: 'Series' },
    department: { tr: 'Birim', en: 'Department' },
    subject: { tr: 'Konu', en: 'Subject' },
    agent: { tr: 'Kişi ya da kurum', en: 'Person or body' },
    place: { tr: 'Yer', en: 'Place' },
  } satisfies Record<AuthorityKind, Label>,
  relations: {
    broader: { tr: 'Daha geniş', en: 'Broader' },
    narrower: { tr: 'Daha dar', en: 'Narrower' },
    earlier: { tr: 'Öncesi', en: 'Earlier' },
    later: { tr: 'Sonrası', en: 'Later' },
    parent: { tr: 'Bağlı olduğu', en: 'Part of' },
    child: { tr: 'Bağlı olanlar', en: 'Its parts' },
  } satisfies Record<AuthorityRelation, Label>,
};
