import type { Label } from '../publications/vocabularies.ts';
import { singular } from '../singular.ts';

/**
 * Why a document, a page or a text came out as it did: one vocabulary for what is stored and what people read.
 * `{name}` in a sentence is filled from the reason's detail. A detail `message` is for operators only.
 */
export const reasonCodes = {
  // a document that could not be taken apart
  notADocument: {
    tr: 'Dosya bir PDF, JPEG, PNG ya da TIFF değil.',
    en: 'The file is not a PDF, JPEG, PNG or TIFF.',
  },
  fileMissing: { tr: 'Özgün dosya depoda bulunamadı.', en: 'The original file was not found in the store.' },
  fileTooLarge: {
    tr: 'Dosya çok büyük: {size} bayt; en çok {limit} olabilir.',
    en: 'The file is too large: {size} bytes; at most {limit} are taken.',
  },
  passwordNeeded: { tr: 'Belge parola ile korunuyor.', en: 'The document is protected by a password.' },
  passwordWrong: { tr: 'Parola doğru değil.', en: 'The password is not right.' },
  passwordUnreadable: {
    tr: 'Belgenin parolası saklanmıştı, ama bu arşivin gizli anahtarıyla okunamıyor. Parolayı yeniden girin.',
    en: 'The password of the document was kept, but cannot be read with the secret of this archive. Enter it again.',
  },
  damaged: {
    tr: 'Belge bozuk, açılamadı.',
    en: 'The document is damaged and could not be opened.',
  },
  noPages: { tr: 'Belgede sayfa yok.', en: 'The document has no pages.' },
  tooManyPages: {
    tr: 'Belgede {pages} sayfa var; en çok {limit} olabilir.',
    en: 'The document has {pages} pages; at most {limit} are taken.',
  },
  openTimeout: {
    tr: 'Belge {seconds} saniyede açılamadı.',
    en: 'The document could not be opened within {seconds} seconds.',
  },
  openMemory: {
    tr: 'Belgeyi açmak için {megabytes} MB bellek yetmedi.',
    en: 'Opening the document needed more than {megabytes} MB of memory.',
  },
  openCrash: {
    tr: 'Belge, onu açan programı çökertti.',
    en: 'The document crashed the program that opened it.',
  },
  tooManyFailures: {
    tr: 'Art arda {pages} sayfa işlenemedi; belgenin kalanı bırakıldı (sayfa {page}).',
    en: '{pages} pages in a row could not be processed; the rest of the document was left (page {page}).',
  },
  workerDied: {
    tr: 'Bu belge işlenirken sistem {times} kez durdu; belge bir kenara ayrıldı.',
    en: 'The system stopped {times} times while processing this document; it was set aside.',
  },
  // noticed about a document that was taken in
  pageCountsDiffer: {
    tr: 'İki okuyucu sayfa sayısında anlaşamadı: {pdfjs} ve {pdfium}. Belge bozuk olabilir.',
    en: 'Two readers disagree on the number of pages: {pdfjs} and {pdfium}. The document may be damaged.',
  },
  pagesFailed: { tr: '{failed} sayfa işlenemedi.', en: '{failed} pages could not be processed.' },
  // a page that failed
  pageDamaged: { tr: 'Sayfa bozuk.', en: 'The page is damaged.' },
  pageTooLarge: {
    tr: 'Sayfa çok büyük: {width} × {height} punto.',
    en: 'The page is too large: {width} × {height} points.',
  },
  imageTooLarge: {
    tr: 'Görüntü çok büyük: {width} × {height} piksel.',
    en: 'The image is too large: {width} × {height} pixels.',
  },
  tooMuchText: {
    tr: 'Sayfanın metni çok uzun: {characters} karakter, {words} sözcük.',
    en: 'The page has too much text: {characters} characters, {words} words.',
  },
  textTimeout: {
    tr: 'Sayfanın metni {seconds} saniyede okunamadı.',
    en: 'The text of the page could not be read within {seconds} seconds.',
  },
  textMemory: {
    tr: 'Sayfanın metnini okumak için {megabytes} MB bellek yetmedi.',
    en: 'Reading the text of the page needed more than {megabytes} MB of memory.',
  },
  textCrash: {
    tr: 'Sayfanın metni, onu okuyan programı çökertti.',
    en: 'The text of the page crashed the program that read it.',
  },
  renderTimeout: {
    tr: 'Sayfanın görüntüsü {seconds} saniyede çıkarılamadı.',
    en: 'The image of the page could not be made within {seconds} seconds.',
  },
  renderMemory: {
    tr: 'Sayfanın görüntüsü için {megabytes} MB bellek yetmedi.',
    en: 'The image of the page needed more than {megabytes} MB of memory.',
  },
  renderCrash: {
    tr: 'Sayfa, görüntüsünü çıkaran programı çökertti.',
    en: 'The page crashed the program that made its image.',
  },
  recognitionTimeout: {
    tr: 'Sayfanın yazısı {seconds} saniyede tanınamadı.',
    en: 'The writing on the page could not be recognised within {seconds} seconds.',
  },
  recognitionMemory: {
    tr: 'Yazı tanıma için {megabytes} MB bellek yetmedi.',
    en: 'Text recognition needed more than {megabytes} MB of memory.',
  },
  recognitionCrash: {
    tr: 'Sayfa, yazı tanıma programını çökertti.',
    en: 'The page crashed the text recognition.',
  },
  // which text was chosen, and why
  textLayerGood: {
    tr: 'Belgenin kendi metni kullanıldı: sözcüklerin %{known} kadarı tanındı.',
    en: 'The text layer is used: {known} % of words known.',
  },
  textLayerShort: {
    tr: 'Belgenin kendi metni kullanıldı: sayfada {words} sözcük var, yargılamak için az.',
    en: 'The text layer is used: {words} words on the page are too few to judge it.',
  },
  blankPage: { tr: 'Sayfa boş.', en: 'The page is blank.' },
  noTextLayer: {
    tr: 'Sayfanın kendi metni yok; yazı makineyle okunuyor.',
    en: 'The page has no text layer; it is read by machine.',
  },
  onlyFooter: {
    tr: 'Belgenin kendi metni kullanılmadı: bir görüntünün üstünde yalnızca {words} sözcük var.',
    en: 'Text layer rejected: only {words} words over a picture.',
  },
  wrongLetters: {
    tr: 'Belgenin kendi metni kullanılmadı: sözcüklerin %{wrong} kadarında yanlış harfler var ({letters}).',
    en: 'Text layer rejected: {wrong} % of words have wrong letters ({letters}).',
  },
  garbage: {
    tr: 'Belgenin kendi metni kullanılmadı: sözcüklerin yalnızca %{known} kadarı tanındı.',
    en: 'Text layer rejected: {known} % of words known.',
  },
  textLayerFailed: {
    tr: 'Belgenin kendi metni okunamadı; yazı makineyle okunuyor.',
    en: 'The text layer could not be read; the page is read by machine.',
  },
  scriptNotRead: {
    tr: 'Bu dildeki yazı makineyle okunamaz ({languages}); elle yazılan bir çevriyazı eklenebilir.',
    en: 'Writing in this language is not read by machine ({languages}); a transliteration typed by a person can be added.',
  },
  recognized: {
    tr: 'Yazı makineyle okundu: güven %{confidence}.',
    en: 'Read by machine: confidence {confidence} %.',
  },
  recognizedPoorly: {
    tr: 'Yazı makineyle okundu, ama güven düşük: %{confidence}.',
    en: 'Read by machine, but with a low confidence: {confidence} %.',
  },
  notReadable: {
    tr: 'Sayfadaki yazı makineyle okunamadı (güven %{confidence}); elle yazılabilir.',
    en: 'The writing on the page could not be read by machine (confidence {confidence} %); it can be typed by hand.',
  },
  nothingRecognized: { tr: 'Sayfada yazı bulunamadı.', en: 'No writing was found on the page.' },
  textLayerBetter: {
    tr: 'Belgenin kendi metni kullanıldı: makine okuması daha iyi çıkmadı.',
    en: 'The text layer is used: reading by machine was no better.',
  },
} as const satisfies Record<string, Label>;
export type ReasonCode = keyof typeof reasonCodes;

export interface Reason {
  code: ReasonCode;
  detail: Record<string, string | number>;
}

export function reason(code: ReasonCode, detail: Reason['detail'] = {}): Reason {
  return { code, detail };
}

/** The reason as a sentence for people. */
export function reasonSentence({ code, detail }: Reason, language: keyof Label): string {
  const said = reasonCodes[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? '?'));
  return language === 'en' ? singular(said) : said;
}
