import { speakOf } from '../speakOf.ts';

/** What the screens of readings say. */
const phrases = {
  queueTitle: { tr: 'Metin denetimi', en: 'Checking texts' },
  pageTitle: { tr: 'Sayfanın metni', en: 'Text of the page' },
  queueLead: {
    tr: 'Makinenin okuduğu ve kimsenin denetlemediği sayfalar, en kuşkulusu önce. Bir sayfayı açıp görüntüsünün yanında düzeltin; doğruysa olduğu gibi onaylayın.',
    en: 'Pages that a machine has read and nobody has checked, the least certain first. Open one and correct it beside its image, or confirm it when it is right.',
  },
  toQueue: { tr: 'Bekleyen sayfalar', en: 'Waiting pages' },
  loading: { tr: 'Yükleniyor…', en: 'Loading…' },
  couldNotLoad: {
    tr: 'Sayfa yüklenemedi. Bağlantıyı denetleyip yeniden deneyin.',
    en: 'The page could not be loaded. Check the connection and try again.',
  },
  noSuchPage: { tr: 'Böyle bir sayfa yok.', en: 'There is no such page.' },
  noPages: { tr: 'Bu yayının henüz sayfası yok.', en: 'This publication has no pages yet.' },
  again: { tr: 'Yeniden dene', en: 'Try again' },

  // the page
  page: { tr: 'Sayfa {label}', en: 'Page {label}' },
  previousPage: { tr: 'Önceki sayfa', en: 'Previous page' },
  nextPage: { tr: 'Sonraki sayfa', en: 'Next page' },
  nextWaiting: { tr: 'Sonraki bekleyen', en: 'Next waiting' },
  progress: {
    tr: '{pages} sayfanın {checked} tanesi denetlendi; {waiting} sayfa bekliyor',
    en: '{checked} of {pages} pages checked; {waiting} waiting',
  },
  leftOut: {
    tr: 'Bu sayfa yayının dışında bırakıldı; okurlar görmez.',
    en: 'This page is left out of the publication; readers do not see it.',
  },
  public: {
    tr: 'Herkese açık: kaydettiğiniz hemen yayında görünür.',
    en: 'Public: what you save can be read at once.',
  },
  notPublic: { tr: 'Bu sayfa herkese açık değil.', en: 'This page is not public.' },
  seePublication: { tr: 'Yayının kaydı', en: 'The publication' },

  // the image
  image: { tr: 'Sayfanın görüntüsü', en: 'Image of the page' },
  noImage: { tr: 'Bu sayfanın görüntüsü yok.', en: 'This page has no image.' },
  zoomIn: { tr: 'Yakınlaştır', en: 'Zoom in' },
  zoomOut: { tr: 'Uzaklaştır', en: 'Zoom out' },
  fit: { tr: 'Sığdır', en: 'Fit' },
  boxes: { tr: 'Kuşkulu sözcükleri göster', en: 'Show uncertain words' },

  // the text
  slots: { tr: 'Ne yazıyorsunuz?', en: 'What are you writing?' },
  language: { tr: 'Dil', en: 'Language' },
  textOf: { tr: 'Sayfanın metni: {slot}', en: 'Text of the page: {slot}' },
  uncertain: { tr: '{count} kuşkulu sözcük', en: '{count} uncertain words' },
  noUncertain: { tr: 'Kuşkulu sözcük yok', en: 'No uncertain words' },
  previousWord: { tr: 'Önceki kuşkulu', en: 'Previous uncertain' },
  nextWord: { tr: 'Sonraki kuşkulu', en: 'Next uncertain' },
  confidence: { tr: 'güven %{confidence}', en: 'confidence {confidence}%' },
  below: { tr: 'Güveni şundan az', en: 'Confidence below' },
  save: { tr: 'Kaydet', en: 'Save' },
  saveChecked: { tr: 'Kaydet, denetlendi say', en: 'Save and mark checked' },
  looksRight: { tr: 'Doğru: denetlendi say', en: 'Looks right: mark checked' },
  uncheck: { tr: 'Denetlenmemiş say', en: 'Mark unchecked' },
  nothingWritten: { tr: 'Bu sayfada yazı yok', en: 'Nothing is written on this page' },
  undo: { tr: 'Geri al', en: 'Undo' },
  redo: { tr: 'Yinele', en: 'Redo' },
  saved: { tr: 'Kaydedildi.', en: 'Saved.' },
  checkedNow: { tr: 'Denetlendi.', en: 'Checked.' },
  saving: { tr: 'Kaydediliyor…', en: 'Saving…' },
  unsaved: {
    tr: 'Kaydedilmemiş değişiklik var; bu bilgisayarda saklanıyor.',
    en: 'There are unsaved changes; they are kept on this computer.',
  },
  notSaved: {
    tr: 'Kaydedilemedi: {why} Yazdıklarınız bu bilgisayarda duruyor; yeniden kaydedin.',
    en: 'Could not be saved: {why} What you wrote is kept on this computer; save again.',
  },
  connectionLost: { tr: 'bağlantı koptu.', en: 'the connection was lost.' },
  signedOut: {
    tr: 'oturumunuz kapandı; başka bir sekmede giriş yapın.',
    en: 'you were signed out; sign in in another tab.',
  },
  draftFound: {
    tr: 'Daha önce yazıp kaydetmediğiniz metin geri getirildi.',
    en: 'What you wrote earlier and did not save was brought back.',
  },
  discardDraft: { tr: 'Kayıtlı metne dön', en: 'Back to the saved text' },
  emptyText: {
    tr: 'Bu sayfanın metni yok. Görüntüye bakarak yazabilirsiniz.',
    en: 'This page has no text. You can type it from the image.',
  },
  emptyTransliteration: {
    tr: 'Çevriyazıyı görüntüye bakarak buraya yazın.',
    en: 'Type the transliteration here from the image.',
  },
  emptyTranslation: { tr: 'Çeviriyi buraya yazın.', en: 'Type the translation here.' },
  scriptNotRead: {
    tr: 'Bu yayının yazısı makineyle okunmaz: {languages}. Sayfa, görüntüsünün yanında bir kişi tarafından çevriyazıyla yazılır; okurlar ve arama bu çevriyazıyı kullanır.',
    en: 'The script of this publication is not read by machine: {languages}. A person types a transliteration beside the image of the page; readers and the search use it.',
  },
  failed: { tr: 'Makine bu sayfayı okuyamadı: {why}', en: 'The machine could not read this page: {why}' },

  // states of a reading
  shown: { tr: 'Gösteriliyor', en: 'Shown' },
  checkedBy: { tr: 'Denetleyen: {by}, {at}', en: 'Checked by {by}, {at}' },
  unchecked: { tr: 'Denetlenmedi', en: 'Not checked' },
  fromReader: { tr: 'Bir okurun düzeltmesi', en: 'A reader’s correction' },
  setAsideState: { tr: 'Kenara ayrıldı', en: 'Set aside' },
  byMachine: { tr: 'Makine ({engine})', en: 'Machine ({engine})' },

  // history
  history: { tr: 'Okumalar ({count})', en: 'Readings ({count})' },
  historyHelp: {
    tr: 'Her kayıt ayrı saklanır ve aranabilir. Kenara ayrılan okuma ne gösterilir ne aranır.',
    en: 'Every save is kept and can be searched. A reading that is set aside is neither shown nor found.',
  },
  noReadings: { tr: 'Henüz okuma yok.', en: 'No readings yet.' },
  show: { tr: 'Bunu göster', en: 'Show this' },
  restore: { tr: 'Geri getir', en: 'Restore' },
  setAside: { tr: 'Kenara ayır', en: 'Set aside' },
  takeBack: { tr: 'Yeniden kullan', en: 'Use again' },
  compare: { tr: 'Karşılaştır', en: 'Compare' },
  compareTitle: { tr: 'İki okumayı karşılaştır', en: 'Compare two readings' },
  left: { tr: 'Birinci', en: 'First' },
  right: { tr: 'İkinci', en: 'Second' },
  inEditor: { tr: 'Yazmakta olduğunuz', en: 'What you are writing' },
  same: { tr: 'İkisi aynı.', en: 'Both are the same.' },
  blank: { tr: '(boş)', en: '(empty)' },
  close: { tr: 'Kapat', en: 'Close' },

  // somebody was faster
  conflictTitle: { tr: 'Bu sayfayı siz yazarken {by} değiştirdi', en: '{by} changed this page while you were writing' },
  conflictMachine: {
    tr: 'Bu sayfa siz yazarken makineyle yeniden okundu',
    en: 'This page was read again by machine while you were writing',
  },
  conflictHelp: {
    tr: 'Hiçbir şey kaybolmadı: sizinki kaydedilmedi ama bu bilgisayarda duruyor. İkisini karşılaştırıp seçin.',
    en: 'Nothing is lost: yours was not saved, but is kept on this computer. Compare the two and choose.',
  },
  theirs: { tr: 'Onun metni', en: 'Their text' },
  mine: { tr: 'Sizin metniniz', en: 'Your text' },
  keepMine: { tr: 'Benimkini kaydet', en: 'Save mine' },
  takeTheirs: { tr: 'Onunkini al', en: 'Take theirs' },
  goOn: { tr: 'Düzenlemeyi sürdür', en: 'Go on editing' },

  // keys
  keys: { tr: 'Klavye', en: 'Keyboard' },
  keyNextWord: { tr: 'Alt + ↓ ya da F8', en: 'Alt + ↓ or F8' },
  keyPreviousWord: { tr: 'Alt + ↑ ya da Shift + F8', en: 'Alt + ↑ or Shift + F8' },
  keySave: { tr: 'Ctrl + S', en: 'Ctrl + S' },
  keySaveChecked: { tr: 'Ctrl + Enter', en: 'Ctrl + Enter' },
  keyNextPage: { tr: 'Alt + Page Down', en: 'Alt + Page Down' },
  keyPreviousPage: { tr: 'Alt + Page Up', en: 'Alt + Page Up' },
  keyNextWaiting: { tr: 'Alt + N', en: 'Alt + N' },
  keyUndo: { tr: 'Ctrl + Z, Ctrl + Shift + Z', en: 'Ctrl + Z, Ctrl + Shift + Z' },
  undoRedo: { tr: 'Geri al, yinele', en: 'Undo, redo' },

  // the queue
  filterKind: { tr: 'Göster', en: 'Show' },
  low: { tr: 'Güveni düşük', en: 'Low confidence' },
  machine: { tr: 'Denetlenmemiş makine okumaları', en: 'Unchecked machine readings' },
  started: { tr: 'Düzeltilmeye başlananlar', en: 'Corrections begun' },
  unread: { tr: 'Çevriyazısı olmayanlar', en: 'Without transliteration' },
  failedPages: { tr: 'Okunamayanlar', en: 'Could not be read' },
  checked: { tr: 'Denetlenenler', en: 'Checked' },
  filterPublication: { tr: 'Yayın', en: 'Publication' },
  allPublications: { tr: 'Bütün yayınlar', en: 'All publications' },
  filterBelow: { tr: 'Güveni şundan az', en: 'Confidence below' },
  order: { tr: 'Sıralama', en: 'Order' },
  orderConfidence: { tr: 'En kuşkulusu önce', en: 'Least certain first' },
  orderPage: { tr: 'Yayın ve sayfa sırası', en: 'Publication and page' },
  orderNewest: { tr: 'Son okunan önce', en: 'Read last first' },
  total: { tr: '{count} sayfa', en: '{count} pages' },
  nothingWaits: { tr: 'Burada bekleyen sayfa yok.', en: 'No page is waiting here.' },
  open: { tr: 'Aç', en: 'Open' },
  queueKeys: {
    tr: 'Klavye: ↑ ↓ sayfa seçer, Enter açar, D doğru sayar.',
    en: 'Keyboard: ↑ ↓ choose a page, Enter opens it, D marks it as right.',
  },
  someoneChanged: {
    tr: 'Bu sayfa bu arada değişti; liste yenilendi.',
    en: 'This page has changed meanwhile; the list was read again.',
  },
  couldNotCheck: { tr: 'Kaydedilemedi; yeniden deneyin.', en: 'Could not be saved; try again.' },
  pageChecked: { tr: '“{title}”, sayfa {label}: denetlendi.', en: '“{title}”, page {label}: checked.' },
  progressOf: { tr: 'Yayının ilerlemesi', en: 'Progress of the publication' },
} as const;

export const speakOfReadings = speakOf(phrases);
export type ReadingPhrase = keyof typeof phrases;
export type SayReadings = ReturnType<typeof speakOfReadings>;
