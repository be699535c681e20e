import { speakOf } from '../speakOf.ts';

/** What every list of the archive says. */
export const speakOfLists = speakOf({
  undo: { tr: 'Geri al', en: 'Undo' },
  again: { tr: 'Yeniden dene', en: 'Try again' },
  couldNotLoad: {
    tr: 'Liste okunamadı. Bağlantıyı denetleyip yeniden deneyin.',
    en: 'The list could not be read. Check the connection and try again.',
  },
  pages: { tr: 'Listenin sayfaları', en: 'Pages of the list' },
  previous: { tr: 'Önceki', en: 'Previous' },
  next: { tr: 'Sonraki', en: 'Next' },
  pageOf: { tr: 'Liste {page} / {pages}', en: 'List {page} of {pages}' },
});
