import type { PayloadRequest } from 'payload';

/** What the archive says to its staff, apart from field labels. `{name}` is filled in. */
const messages = {
  firstUserExists: {
    tr: 'İlk yönetici zaten oluşturulmuş. Giriş yapın ya da bir yöneticiden hesap isteyin.',
    en: 'The first administrator exists already. Sign in, or ask an administrator for an account.',
  },
  wrongSetupCode: {
    tr: 'Kurulum kodu doğru değil. Kod, Kütük başlatılınca uçbirimde gösterilir.',
    en: 'The set-up code is not right. The terminal shows it when Kütük starts.',
  },
  dateNotUnderstood: {
    tr: "“{date}” tarihi anlaşılamadı. Örnekler: 1957, Mart 1957, 12.03.1957, 1957-03, 1930'lar. Ya da EDTF alanını doldurun.",
    en: 'The date “{date}” was not understood. Examples: 1957, March 1957, 12.03.1957, 1957-03, 1930s. Or fill in the EDTF field.',
  },
  dateNeedsCalendar: {
    tr: '“{date}” Rumi ya da Hicri olabilir. Takvimini seçin.',
    en: '“{date}” may be a Rumi or a Hijri year. Choose its calendar.',
  },
  dateImpossible: {
    tr: '“{date}” diye bir tarih yok: gününü, ayını ve yılını denetleyin.',
    en: 'There is no such date as “{date}”: check its day, month and year.',
  },
  dateNeedsCentury: {
    tr: '“{date}” hangi yüzyıldan? Yılı dört rakamla yazın.',
    en: 'Of which century is “{date}”? Write the year with four digits.',
  },
  dateNeedsReading: {
    tr: '“{date}” birden çok biçimde okunabilir. Daha açık yazın (Ekim 1909 ya da 1909–1910) ya da EDTF alanını doldurun.',
    en: '“{date}” can be read in more than one way. Write it more plainly (October 1909, or 1909–1910), or fill in the EDTF field.',
  },
  synonymsTooFew: {
    tr: 'En az iki farklı söz yazın, her satıra bir tane.',
    en: 'Write at least two different words or phrases, one a line.',
  },
  synonymsTooMany: {
    tr: 'Grupta {line} söz var; en çok yirmi olabilir. Grubu bölün.',
    en: 'The group has {line} words; at most twenty are possible. Split it.',
  },
  synonymTooLong: {
    tr: '“{line}” çok uzun: en çok 80 karakter yazılabilir.',
    en: '“{line}” is too long: at most 80 characters are possible.',
  },
  synonymWithoutWord: {
    tr: '“{line}” satırında harf ya da rakam yok.',
    en: 'There is no letter or digit in the line “{line}”.',
  },
  edtfInvalid: { tr: '“{edtf}” geçerli bir EDTF tarihi değil.', en: '“{edtf}” is not a valid EDTF date.' },
  fileMissing: { tr: 'Bir dosya seçin.', en: 'Choose a file.' },
  fileTooLarge: {
    tr: '“{name}” çok büyük: en çok {limit} GB yüklenebilir.',
    en: '“{name}” is too large: at most {limit} GB can be uploaded.',
  },
  fileNotScan: {
    tr: '“{name}” bir PDF, JPEG, PNG ya da TIFF dosyası değil. Adına değil içeriğine bakılır.',
    en: '“{name}” is not a PDF, JPEG, PNG or TIFF file. Its content counts, not its name.',
  },
  fileNotImage: {
    tr: '“{name}” bir JPEG ya da PNG fotoğrafı değil.',
    en: '“{name}” is not a JPEG or PNG photograph.',
  },
  fileExists: {
    tr: '“{name}” zaten yüklü: “{title}” yayınındaki {scan} numaralı taramayla aynı dosya.',
    en: '“{name}” is already here: it is the same file as scan {scan} of “{title}”.',
  },
  fileInTrash: {
    tr: '“{name}” zaten yüklü: çöp kutusundaki “{title}” yayınının {scan} numaralı taramasıyla aynı dosya. O yayını geri alın ya da kalıcı olarak silin.',
    en: '“{name}” is already here: it is the same file as scan {scan} of “{title}”, which lies in the trash. Restore that publication, or delete it for good.',
  },
  fileUnreadable: {
    tr: '“{name}” okunamadı. Dosyayı bir görüntü programıyla açıp yeniden kaydedin.',
    en: '“{name}” could not be read. Open it with an image program and save it again.',
  },
  passwordMissing: {
    tr: 'Belgenin parolasını yazın.',
    en: 'Type the password of the document.',
  },
  cannotReplace: {
    tr: 'Tarama şu anda yerine konamıyor: okunması bitmemiş ya da durumu değişmiş. Sayfayı yenileyip yeniden deneyin.',
    en: 'The scan can’t take its place now: it is not read yet, or things have changed. Reload the page and try again.',
  },
  replacedScan: {
    tr: 'Bu tarama bir başkasının yerini almış; sayfalar onu gösteriyor. Silmeden önce eski taramayı geri koyun.',
    en: 'This scan took the place of another, and pages show it. Put the earlier scan back before deleting it.',
  },
  unknownOption: {
    tr: '“{value}” bu alanın seçeneklerinden biri değil. Listeden seçin.',
    en: '“{value}” is not one of the options of this field. Choose one of the list.',
  },
  reasonNeeded: { tr: 'Geri çekme nedenini yazın.', en: 'Write why it is withdrawn.' },
  readingIsShown: {
    tr: 'Bu okuma şu anda gösteriliyor. Kenara ayırmak için önce başka bir okuma seçin.',
    en: 'This reading is being shown. Choose another one before you set it aside.',
  },
  textTooLong: {
    tr: 'Metin çok uzun: bir sayfada en çok {limit} karakter olabilir.',
    en: 'The text is too long: a page holds at most {limit} characters.',
  },
  requestNotUnderstood: {
    tr: 'İstek anlaşılamadı. Sayfayı yenileyip yeniden deneyin.',
    en: 'The request was not understood. Reload the page and try again.',
  },
  notFound: { tr: 'Kayıt bulunamadı.', en: 'There is no such record.' },
  signInFirst: { tr: 'Önce giriş yapın.', en: 'Sign in first.' },
  deleteScansFirst: {
    tr: 'Bu kaydın {scans} taraması var. Kayıt ancak onlar silindikten sonra kalıcı olarak silinebilir.',
    en: 'This record has {scans} scans. It can be deleted for good only after they were deleted.',
  },
  usedElsewhere: {
    tr: 'Bu kayıt {records} kayıtta geçiyor. Silmeden önce onlarda başka bir kayıt seçin.',
    en: 'This record is named in {records} others. Choose another one there before you delete it.',
  },
  notAllowed: { tr: 'Buna yetkiniz yok.', en: 'You may not do this.' },
  contrastTooLow: {
    tr: '{colour} kâğıt rengi üzerinde okunmuyor: karşıtlığı {ratio}, en az 4,5 olmalı. Daha koyu bir renk seçin; {better} yeterli olur.',
    en: '{colour} cannot be read on the paper: its contrast is {ratio}, and 4.5 is needed. Choose a darker colour; {better} would do.',
  },
  crestTooLarge: {
    tr: 'Dosya 5 MB’tan büyük. Daha küçüğünü seçin.',
    en: 'The file is larger than 5 MB. Choose a smaller one.',
  },
  crestNotImage: {
    tr: 'Dosya bir PNG, WebP ya da JPEG görüntüsü değil. SVG alınmaz: PNG olarak kaydedip yeniden seçin.',
    en: 'The file is not a PNG, WebP or JPEG image. SVG is not taken: save it as PNG and choose that.',
  },
  colourInvalid: { tr: 'Rengi #1f4e79 gibi yazın.', en: 'Write the colour as in #1f4e79.' },
} as const;
export type MessageKey = keyof typeof messages;

export function translate(req: PayloadRequest, key: MessageKey, values: Record<string, string | number> = {}): string {
  const language = req.i18n?.language === 'en' ? 'en' : 'tr';
  return messages[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
