import { speakOf } from '../speakOf.ts';

const words = {
  chooseFiles: { tr: 'Dosya seç', en: 'Choose files' },
  chooseFolder: { tr: 'Klasör seç', en: 'Choose a folder' },
  or: { tr: 'ya da', en: 'or' },
  total: { tr: '{done} / {files} dosya', en: '{done} of {files} files' },
  amount: { tr: '{sent} / {size}', en: '{sent} of {size}' },
  perSecond: { tr: '{amount}/sn', en: '{amount}/s' },
  timeLeft: { tr: 'yaklaşık {time} kaldı', en: 'about {time} left' },
  failedCount: { tr: '{count} dosya alınamadı', en: '{count} files were not taken in' },
  pauseAll: { tr: 'Tümünü duraklat', en: 'Pause all' },
  resumeAll: { tr: 'Tümünü sürdür', en: 'Continue all' },
  clear: { tr: 'Bitenleri listeden kaldır', en: 'Clear what has ended' },
  pause: { tr: 'Duraklat', en: 'Pause' },
  resume: { tr: 'Sürdür', en: 'Continue' },
  cancel: { tr: 'Vazgeç', en: 'Cancel' },
  dismiss: { tr: 'Listeden kaldır', en: 'Remove from the list' },
  /** Button labels for screen readers say which file. */
  ofFile: { tr: '{action}: {name}', en: '{action}: {name}' },
  waiting: { tr: 'sırada', en: 'waiting' },
  sending: { tr: 'yükleniyor', en: 'uploading' },
  lost: { tr: 'bağlantı koptu; kendiliğinden sürecek', en: 'connection lost; it goes on by itself' },
  paused: { tr: 'duraklatıldı', en: 'paused' },
  finishing: { tr: 'arşive alınıyor', en: 'being taken into the archive' },
  done: { tr: 'alındı', en: 'taken in' },
  known: { tr: 'zaten yüklenmişti', en: 'was here already' },
  failed: { tr: 'alınamadı', en: 'not taken in' },
  signedOut: {
    tr: 'Oturumunuz sona erdi. Başka bir sekmede giriş yapın, sonra “Sürdür” düğmesine basın.',
    en: 'Your session has ended. Sign in in another tab, then press “Continue”.',
  },
  trouble: {
    tr: 'Sunucu dosyayı alamadı. “Sürdür” ile yeniden deneyin; yine olmazsa sistem yöneticisine haber verin.',
    en: 'The server could not take the file. Try again with “Continue”; if it fails again, tell the system administrator.',
  },
  openExisting: {
    tr: 'Var olan taramayı aç ({publication} numaralı yayın)',
    en: 'Open the existing scan (publication {publication})',
  },
  moreFiles: { tr: 've {count} dosya daha sırada', en: 'and {count} more files waiting' },
  unfinished: { tr: 'Yarım kalmış yüklemeler', en: 'Unfinished uploads' },
  unfinishedHelp: {
    tr: 'Sürdürmek için aynı dosyayı ya da klasörü yeniden seçin; kaldığı yerden devam eder.',
    en: 'Choose the same file or folder again to continue; it goes on where it was.',
  },
  received: { tr: '{size} dosyanın %{percent} kadarı geldi', en: '{percent}% of {size} has arrived' },
  forget: { tr: 'Kaldır', en: 'Remove' },
  nothingChosen: { tr: 'Bırakılanlarda yüklenecek dosya yok.', en: 'There is no file to upload in what was dropped.' },
  dropFailed: {
    tr: 'Bırakılanlar okunamadı. Yeniden bırakın ya da “Dosya seç” ile verin.',
    en: 'What was dropped could not be read. Drop it again, or give it with “Choose files”.',
  },
  saidStarted: { tr: '{count} dosyanın yüklenmesi başladı.', en: 'The upload of {count} files has begun.' },
  saidPart: { tr: 'Yüklemenin %{percent} kadarı tamamlandı.', en: '{percent}% of the upload is done.' },
  saidFailed: { tr: '“{name}” alınamadı.', en: '“{name}” was not taken in.' },
  saidDone: {
    tr: 'Yükleme bitti: {done} dosya alındı, {failed} dosya alınamadı.',
    en: 'The upload has ended: {done} files taken in, {failed} not taken in.',
  },
} as const;

export const speakOfUploads = speakOf(words);
export type SayUploads = ReturnType<typeof speakOfUploads>;
export type UploadWords = keyof typeof words;
