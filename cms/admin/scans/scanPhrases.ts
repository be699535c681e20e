import { speakOf } from '../speakOf.ts';

/** What the screens of scans say. */
const phrases = {
  // the card
  passwordLabel: { tr: 'Belgenin parolası', en: 'Password of the document' },
  passwordHelp: {
    tr: 'Bir kez sorulur; şifrelenerek saklanır, başka hiçbir yere yazılmaz.',
    en: 'Asked for once; it is kept encrypted, and written nowhere else.',
  },
  passwordTry: { tr: 'Aç', en: 'Open' },
  passwordTrying: { tr: 'Parola deneniyor…', en: 'The password is being tried…' },
  passwordWrong: { tr: 'Parola doğru değil. Yeniden deneyin.', en: 'The password is not right. Try again.' },
  passwordRight: {
    tr: 'Parola doğru; belge okunmak üzere sırada.',
    en: 'The password is right; the document is queued.',
  },
  notDone: { tr: 'Yapılamadı. Birazdan yeniden deneyin.', en: 'That did not work. Try again in a moment.' },
  replaceOpen: { tr: 'Daha iyi bir taramayla değiştir', en: 'Replace by a better scan' },
  replaceDrop: {
    tr: 'Bu taramanın yerine geçecek dosyayı buraya bırakın. Okununca sayfaları yan yana görüp onaylarsınız; o zamana kadar hiçbir şey değişmez.',
    en: 'Drop the file that is to take the place of this scan here. Once it is read you see the pages side by side and confirm; nothing changes until then.',
  },
  replacesWaiting: {
    tr: '“{scan}” taramasının yerine geçmek için bekliyor.',
    en: 'Waits to take the place of the scan “{scan}”.',
  },
  replacesStanding: {
    tr: '“{scan}” taramasının yerine geçti.',
    en: 'Took the place of the scan “{scan}”.',
  },
  replacedBy: {
    tr: 'Yerine “{scan}” taraması geçti. Özgün dosyası saklanıyor.',
    en: 'The scan “{scan}” took its place. Its original is kept.',
  },
  compareScans: { tr: 'Yan yana karşılaştır', en: 'Compare side by side' },
  fixityOk: { tr: 'Özgün dosya denetlendi: {at}', en: 'Original verified: {at}' },
  fixityDamaged: {
    tr: 'Özgün dosya bozulmuş ({at}). Bir yedekten geri konmalı.',
    en: 'The original is damaged ({at}). It must be put back from a backup.',
  },
  fixityMissing: {
    tr: 'Özgün dosya kayıp ({at}). Bir yedekten geri konmalı.',
    en: 'The original is gone ({at}). It must be put back from a backup.',
  },
  moreFailed: { tr: 've başkaları', en: 'and others' },
  // the overview
  overviewTitle: { tr: 'Taramaların durumu', en: 'State of scans' },
  overviewLead: {
    tr: 'Bütün yayınların taramaları: hangisi okunamadı, hangisi sırada.',
    en: 'The scans of all publications: which could not be read, which are waiting.',
  },
  failed: { tr: 'Okunamadı', en: 'Could not be read' },
  password: { tr: 'Parola bekliyor', en: 'Waits for a password' },
  pagesFailed: { tr: 'Bazı sayfalar okunamadı', en: 'Some pages failed' },
  noticed: { tr: 'Okundu, uyarı var', en: 'Read, with a notice' },
  running: { tr: 'Okunuyor', en: 'Being read' },
  queued: { tr: 'Sırada', en: 'Queued' },
  done: { tr: 'Okundu', en: 'Read' },
  noneHere: { tr: 'Bu durumda tarama yok.', en: 'No scan is in this state.' },
  loading: { tr: 'Yükleniyor…', en: 'Loading…' },
  columnFile: { tr: 'Dosya', en: 'File' },
  columnPublication: { tr: 'Yayın', en: 'Publication' },
  columnPages: { tr: 'Sayfa', en: 'Pages' },
  columnWhy: { tr: 'Neden', en: 'Why' },
  columnWhen: { tr: 'Ne zaman', en: 'When' },
  pagesOf: { tr: '{done} / {total}', en: '{done} of {total}' },
  pagesBad: { tr: '{failed} sayfa okunamadı', en: '{failed} pages failed' },
  selectAll: { tr: 'Görünenlerin hepsini seç', en: 'Select all that are shown' },
  selectOne: { tr: '{name} dosyasını seç', en: 'Select {name}' },
  againMany: { tr: 'Seçilenleri yeniden dene ({count})', en: 'Try the selected again ({count})' },
  againDone: { tr: '{count} tarama sıraya alındı.', en: '{count} scans are queued.' },
  // replacing
  replaceTitle: { tr: 'Taramayı değiştir', en: 'Replace a scan' },
  replaceLead: {
    tr: 'Soldaki sayfalar yayında duruyor; onaylarsanız sağdaki görüntüleri gösterirler. Adresler, sayfa etiketleri, sıra ve elle yazılan metinler aynı kalır. Bir görüntüye basınca büyüğü yeni sekmede açılır.',
    en: 'The pages on the left stand in the publication; when you confirm, they show the images on the right. Addresses, labels, order and texts typed by people stay. An image opens large in a new tab.',
  },
  oldScan: { tr: 'Eski tarama', en: 'Earlier scan' },
  newScan: { tr: 'Yeni tarama', en: 'New scan' },
  counts: {
    tr: 'Eski taramayı {pages} sayfa gösteriyor; yenisinde {frames} yaprak var. {paired} sayfa değişecek.',
    en: '{pages} pages show the earlier scan; the new one has {frames} sheets. {paired} pages will change.',
  },
  pairBy: { tr: 'Eşleştirme', en: 'Matching' },
  byFrames: { tr: 'Yaprak yaprak (aynı düzen)', en: 'Sheet by sheet (same layout)' },
  byPages: { tr: 'Her sayfaya bir yaprak', en: 'One sheet for each page' },
  offset: { tr: 'Kaydırma (yaprak)', en: 'Offset (sheets)' },
  offsetHelp: {
    tr: 'Yeni tarama fazladan bir kapakla başlıyorsa 1 yazın.',
    en: 'Type 1 when the new scan begins with an extra cover.',
  },
  pageLabel: { tr: 'Sayfa {label}', en: 'Page {label}' },
  staysOld: { tr: 'Yenisi yok: eski görüntü kalır', en: 'Nothing new: keeps the earlier image' },
  leftOver: { tr: 'Yeni taramanın kullanılmayan yaprakları', en: 'Unused sheets of the new scan' },
  leftOverHelp: {
    tr: 'Bunlar dışarıda bırakılır; düzenleme ekranından yayına alınabilir.',
    en: 'They are left out, and can be brought in on the arranging screen.',
  },
  sheet: { tr: 'Yaprak {number}', en: 'Sheet {number}' },
  noImage: { tr: 'Görüntü yok', en: 'No image' },
  confirmReplace: { tr: 'Değiştir', en: 'Replace' },
  undoReplace: { tr: 'Eski taramaya dön', en: 'Put the earlier scan back' },
  stands: { tr: 'Yeni tarama yerinde: {at}, {by}.', en: 'The new scan stands since {at}, {by}.' },
  couldNotRead: {
    tr: 'Tarama okunamadı: silinmiş ya da hiç yüklenmemiş olabilir. Yayının “Tarama” sekmesine bakın.',
    en: 'The scan could not be read: it may be deleted, or was never uploaded. See the “Scan” tab of the publication.',
  },
  stillReading: {
    tr: 'Yeni tarama henüz okunmadı; bitince burada karşılaştırabilirsiniz.',
    en: 'The new scan is not read yet; you can compare here when it is.',
  },
  readFailed: {
    tr: 'Yeni tarama okunamadı. Nedeni yayının tarama kartında yazıyor.',
    en: 'The new scan could not be read. The card of the scan in the publication says why.',
  },
  toPublication: { tr: 'Yayına dön', en: 'Back to the publication' },
} as const;

export const speakOfScans = speakOf(phrases);
export type ScanPhrase = keyof typeof phrases;
