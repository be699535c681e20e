import { agents } from './authorities/agents.ts';
import { departments } from './authorities/departments.ts';
import { places } from './authorities/places.ts';
import { series } from './authorities/series.ts';
import { subjects } from './authorities/subjects.ts';
import { collections } from './collections.ts';
import { pressReleases } from './pressReleases.ts';
import type { DemoPublication } from './publication.ts';
import { belediyeBulteni } from './publications/belediyeBulteni.ts';
import { belediyeMecmuasi } from './publications/belediyeMecmuasi.ts';
import { cityPlanAndGuests } from './publications/cityPlan.ts';
import { denizhisarBulteni } from './publications/denizhisarBulteni.ts';
import { eighties } from './publications/eighties.ts';
import { fifties } from './publications/fifties.ts';
import { forties } from './publications/forties.ts';
import { kentKitapligi } from './publications/kentKitapligi.ts';
import { nineties } from './publications/nineties.ts';
import { seventies } from './publications/seventies.ts';
import { sixties } from './publications/sixties.ts';
import { thirties } from './publications/thirties.ts';
import { twenties } from './publications/twenties.ts';
import { twentyTens } from './publications/twentyTens.ts';
import { twentyTwenties } from './publications/twentyTwenties.ts';
import { twoThousands } from './publications/twoThousands.ts';

const publications: DemoPublication[] = [
  ...twenties,
  ...belediyeMecmuasi,
  ...thirties,
  ...cityPlanAndGuests,
  ...forties,
  ...fifties,
  ...belediyeBulteni,
  ...sixties,
  ...seventies,
  ...eighties,
  ...nineties,
  ...twoThousands,
  ...twentyTens,
  ...kentKitapligi,
  ...twentyTwenties,
  ...denizhisarBulteni,
];

/** Everything that the demonstration library holds, as plain data. */
export const collection = {
  settings: {
    municipality: {
      tr: 'Denizhisar Büyükşehir Belediyesi (kurmaca)',
      en: 'Denizhisar Metropolitan Municipality (fictional)',
    },
    libraryName: {
      tr: 'Denizhisar Belediye Yayınları Kütüphanesi',
      en: 'Library of Denizhisar’s Municipal Publications',
    },
    foundedYear: 1908,
    accent: '#0d5d6b',
    contact: {
      email: 'kutuphane@denizhisar.example',
      telephone: '',
      address: 'Eski Gümrük Binası, İskelebaşı, Denizhisar (kurmaca)',
    },
    about: {
      tr: 'Bu bir gösterim kütüphanesidir. Denizhisar kurmaca bir kenttir; burada görülen kişi, kurum ve yayınların hiçbiri gerçek değildir. Bütün belgeler Kütük’ü tanıtmak için üretilmiştir.',
      en: 'This is a demonstration library. Denizhisar is a fictional city; none of the people, institutions and publications shown here is real. Every document was made to show what Kütük does.',
    },
  },
  departments,
  subjects,
  agents,
  places,
  series,
  publications,
  pressReleases,
  collections,
} as const;
