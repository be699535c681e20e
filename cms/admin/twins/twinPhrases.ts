import { speakOf } from '../speakOf.ts';

/** What is said of records that are likely the same publication. */
const phrases = {
  title: { tr: 'Aynı yayın olabilir', en: 'May be the same publication' },
  lead: {
    tr: 'Başlığı, dizisi, sayısı ve tarihi bu kayıtla çelişmeyen kayıtlar var. Kaydetmeye engel değildir.',
    en: 'There are records whose title, series, number and date do not contradict this one. You can save all the same.',
  },
  draft: { tr: 'Taslak', en: 'Draft' },
  published: { tr: 'Yayında', en: 'Published' },
  trashed: { tr: 'Çöp kutusunda', en: 'In the trash' },
  pages: { tr: '{count} sayfa', en: '{count} pages' },
  noPages: { tr: 'Taraması yok', en: 'No scan' },
  compare: { tr: 'Yan yana karşılaştır', en: 'Compare side by side' },
  open: { tr: 'Kaydı aç', en: 'Open the record' },
  different: { tr: 'Aynı değil', en: 'Not the same' },
  differentOf: { tr: 'Aynı değil: “{title}” ({id})', en: 'Not the same: “{title}” ({id})' },
  undo: { tr: 'Geri al', en: 'Undo' },
  dismissed: { tr: 'Aynı olmadığı not edildi.', en: 'Noted that they are not the same.' },
  notDone: { tr: 'Yapılamadı. Birazdan yeniden deneyin.', en: 'That did not work. Try again in a moment.' },
  compareTitle: { tr: 'İki kaydı karşılaştır', en: 'Compare two records' },
  compareLead: {
    tr: 'Farklı olan satırlar işaretli. Aynı yayınsa birini silin ya da taramasını ötekine taşıyın; değilse “Aynı değil” deyin.',
    en: 'Rows that differ are marked. If they are the same publication, delete one or move its scan to the other; if not, say “Not the same”.',
  },
  loading: { tr: 'Yükleniyor…', en: 'Loading…' },
  couldNotLoad: { tr: 'Kayıtlar okunamadı.', en: 'The records could not be read.' },
  firstPages: { tr: 'İlk sayfalar', en: 'First pages' },
  pageLabel: { tr: 'Sayfa {label}', en: 'Page {label}' },
  differs: { tr: 'farklı', en: 'differs' },
  field: { tr: 'Alan', en: 'Field' },
  record: { tr: 'Kayıt {id}', en: 'Record {id}' },
  fieldTitle: { tr: 'Başlık', en: 'Title' },
  fieldType: { tr: 'Tür', en: 'Kind' },
  fieldDate: { tr: 'Tarih', en: 'Date' },
  fieldNumber: { tr: 'Dizi ve sayı', en: 'Series and number' },
  fieldPublisher: { tr: 'Yayımlayan', en: 'Publisher' },
  fieldExtent: { tr: 'Sayfa sayısı', en: 'Pagination' },
  fieldCopies: { tr: 'Demirbaş ve raf', en: 'Accession number and shelf' },
  fieldStatus: { tr: 'Durum', en: 'Status' },
  fieldChanged: { tr: 'Son değişiklik', en: 'Last changed' },
} as const;

export const speakOfTwins = speakOf(phrases);
export type TwinPhrase = keyof typeof phrases;
