import { speakOf } from '../speakOf.ts';

const phrases = {
  crest: { tr: 'Belediyenin arması', en: 'Arms of the municipality' },
  crestHelp: {
    tr: 'PNG, WebP ya da JPEG; saydam zeminli PNG en iyisidir. Sitenin her sayfasında, adın yanında durur. Seçilince hemen yayımlanır.',
    en: 'PNG, WebP or JPEG; a PNG with a transparent ground is best. It stands beside the name on every page of the site. It is public as soon as it is chosen.',
  },
  choose: { tr: 'Görüntü seç', en: 'Choose an image' },
  remove: { tr: 'Armayı kaldır', en: 'Remove the arms' },
  none: { tr: 'Henüz arma yok.', en: 'There are no arms yet.' },
  saved: { tr: 'Arma değişti; sayfalar yenileniyor.', en: 'The arms were changed; pages are being renewed.' },
  removed: { tr: 'Arma kaldırıldı.', en: 'The arms were removed.' },
  notDone: { tr: 'Yapılamadı. Birazdan yeniden deneyin.', en: 'That did not work. Try again in a moment.' },
  onlyAdministrators: { tr: 'Armayı yöneticiler değiştirir.', en: 'Administrators change the arms.' },
  light: { tr: 'Açık görünümde', en: 'In light mode' },
  dark: { tr: 'Koyu görünümde', en: 'In dark mode' },
  ratio: { tr: '{colour}, karşıtlık {ratio}', en: '{colour}, contrast {ratio}' },
  tooLow: { tr: 'en az 4,5 olmalı', en: '4.5 is needed' },
  sample: { tr: 'Kütüphane', en: 'Library' },
  invalid: { tr: 'Rengi #1f4e79 gibi yazın.', en: 'Write the colour as in #1f4e79.' },
} as const;

export const speakOfSettings = speakOf(phrases);
