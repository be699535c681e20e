import { speakOf } from './speakOf.ts';

/** What our own admin screens say. One entry a phrase, in both languages; `{name}` is filled in. */
const words = {
  scans: { tr: 'Taramalar', en: 'Scans' },
  saveFirst: {
    tr: 'Önce kaydı kaydedin, sonra taramayı yükleyin.',
    en: 'Save the record first, then upload the scan.',
  },
  dropHere: {
    tr: 'PDF, JPEG, PNG ya da TIFF dosyalarını ya da sayfa fotoğraflarının klasörünü buraya bırakın',
    en: 'Drop PDF, JPEG, PNG or TIFF files here, or a folder of photographed pages',
  },
  noScans: { tr: 'Bu yayın henüz taranmadı.', en: 'This publication has not been scanned yet.' },
  queued: { tr: 'Sırada', en: 'Queued' },
  running: { tr: 'Okunuyor: {done} / {total} sayfa', en: 'Reading: {done} of {total} pages' },
  opening: { tr: 'Açılıyor', en: 'Opening' },
  done: { tr: 'Okundu: {total} sayfa', en: 'Read: {total} pages' },
  failed: { tr: 'Okunamadı', en: 'Could not be read' },
  failedPages: { tr: 'Okunamayan sayfalar', en: 'Pages that could not be read' },
  page: { tr: 'sayfa {page}', en: 'page {page}' },
  again: { tr: 'Yeniden dene', en: 'Try again' },
  failedHelp: {
    tr: 'Yeniden denemek de işe yaramazsa dosyayı onarın ya da yeniden tarayın, sonra yukarıdan yükleyin.',
    en: 'If trying again does not help, repair the file or scan it anew, and upload it above.',
  },
  waitsForPublishing: {
    tr: 'Henüz herkese açık değil: kaydın bir sonraki yayımlanışında açılır.',
    en: 'Not public yet: it becomes public the next time the record is published.',
  },
  original: { tr: 'Özgün dosya', en: 'Original file' },
  visibility: { tr: 'Görünürlük', en: 'Visibility' },
  visible: { tr: 'Herkese açık', en: 'Public' },
  hidden: { tr: 'Herkese açık değil', en: 'Not public' },
  withdrawnState: { tr: 'Geri çekildi: {reason}', en: 'Withdrawn: {reason}' },
  channel_files: { tr: 'Dosyalar', en: 'Files' },
  channel_pages: { tr: 'Sayfa', en: 'Page' },
  channel_search: { tr: 'Arama', en: 'Search' },
  channelDone: { tr: 'güncel', en: 'up to date' },
  channelWaiting: { tr: 'bekliyor', en: 'waiting' },
  channelFailed: { tr: 'başarısız', en: 'failed' },
  channelNone: { tr: '—', en: '—' },
  seePublic: { tr: 'Kütüphanede gör', en: 'See it in the library' },
  texts: { tr: 'Metinleri düzelt', en: 'Correct the texts' },
  preview: { tr: 'Önizle', en: 'Preview' },
  withdraw: { tr: 'Geri çek', en: 'Withdraw' },
  withdrawWhy: { tr: 'Neden geri çekiliyor? (herkes görür)', en: 'Why is it withdrawn? (everybody sees this)' },
  hideTitle: { tr: 'Başlığını da gizle', en: 'Hide its title too' },
  cancel: { tr: 'Vazgeç', en: 'Cancel' },
  confirmWithdraw: { tr: 'Şimdi geri çek', en: 'Withdraw now' },
  reinstate: { tr: 'Yeniden yayına al', en: 'Reinstate' },
  couldNotLoad: {
    tr: 'Durum okunamadı; birazdan yeniden denenir.',
    en: 'The state could not be read; it is tried again soon.',
  },
  setupCode: { tr: 'Kurulum kodu', en: 'Set-up code' },
  setupCodeHelp: {
    tr: 'Kütük başlatılınca uçbirimde gösterilen kod.',
    en: 'The code that the terminal showed when Kütük started.',
  },
} as const;

export const speak = speakOf(words);
export type Words = keyof typeof words;
