import { speakOf } from '../speakOf.ts';

/** What the start page says. */
const phrases = {
  title: { tr: 'Kütüphane bir bakışta', en: 'The library at a glance' },
  catalogue: { tr: 'Katalog', en: 'Catalogue' },
  publications: { tr: 'Yayın kaydı', en: 'Publication records' },
  visible: { tr: 'Herkese açık', en: 'Public' },
  pages: { tr: 'Herkese açık sayfa', en: 'Public pages' },
  withoutScan: { tr: 'Taraması olmayan', en: 'Without a scan' },
  uncheckedPages: { tr: 'Metni denetlenmemiş sayfa', en: 'Pages with unchecked text' },
  inbox: { tr: 'Bekleyen iletiler', en: 'Messages waiting' },
  correction: { tr: 'Satır düzeltmesi', en: 'Corrected lines' },
  report: { tr: 'Hata bildirimi', en: 'Error reports' },
  satisfactionWords: { tr: 'Memnuniyet sözleri', en: 'Words on satisfaction' },
  oldest: { tr: 'En eskisi {day} günü geldi.', en: 'The oldest came on {day}.' },
  nothingWaits: { tr: 'Bekleyen ileti yok.', en: 'Nothing is waiting.' },
  openInbox: { tr: 'Okurlardan gelenleri aç', en: 'Open what readers sent' },
  satisfaction: { tr: '“Aradığınızı buldunuz mu?”', en: '“Did you find what you were looking for?”' },
  month: { tr: 'Ay', en: 'Month' },
  yes: { tr: 'Evet', en: 'Yes' },
  no: { tr: 'Hayır', en: 'No' },
  share: { tr: 'Evet payı', en: 'Share of yes' },
  noAnswers: {
    tr: 'Henüz yanıt yok. Soru, kütüphanenin her sayfasının altında duruyor.',
    en: 'No answers yet. The question stands below every page of the library.',
  },
  chooseMonth: { tr: 'Şu ayın aramaları ve okunanları', en: 'Searches and reading of' },
  allMonths: { tr: 'Son on iki ay', en: 'The last twelve months' },
  missed: { tr: 'Sonuç vermeyen aramalar', en: 'Searches that found nothing' },
  words: { tr: 'Aranan söz', en: 'Searched for' },
  times: { tr: 'Kez', en: 'Times' },
  lastOn: { tr: 'Son', en: 'Last' },
  tryIt: { tr: 'Kütüphanede ara', en: 'Search the library' },
  noMissed: { tr: 'Sonuç vermeyen arama yok.', en: 'No search found nothing.' },
  read: { tr: 'En çok okunanlar', en: 'Most read' },
  publication: { tr: 'Yayın', en: 'Publication' },
  opened: { tr: 'Açılma', en: 'Opened' },
  readPages: { tr: 'Okunan sayfa', en: 'Pages read' },
  noRead: { tr: 'Henüz okunan yayın yok.', en: 'Nothing has been read yet.' },
  counted: {
    tr: 'Sayımlarda kişiye, cihaza ya da ziyarete ilişkin bir bilgi yoktur.',
    en: 'The counts hold nothing about a person, a device or a visit.',
  },
  loading: { tr: 'Yükleniyor…', en: 'Loading…' },
  couldNotLoad: {
    tr: 'Sayılar okunamadı; birazdan yeniden denenir.',
    en: 'The numbers could not be read; it is tried again soon.',
  },
} as const;

export const speakOfDashboard = speakOf(phrases);
export type SayDashboard = ReturnType<typeof speakOfDashboard>;
