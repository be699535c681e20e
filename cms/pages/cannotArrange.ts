import type { Label } from '../publications/vocabularies.ts';

/** Why an arrangement is refused, as people read it. `{name}` is filled from the values. */
export const refusals = {
  pageGone: {
    tr: 'Bu sayfalardan biri artık burada değil. Tabla yenilendi; yeniden seçin.',
    en: 'One of these pages is no longer here. The sheet was read again; choose again.',
  },
  notHalves: {
    tr: 'Yalnızca aynı görüntüden kesilmiş sayfalar birleştirilebilir. Bir açılımın iki yarısını seçin.',
    en: 'Only pages that were cut from the same image can be joined. Choose the two halves of a spread.',
  },
  tooNarrow: {
    tr: 'Bu kesim, sayfa denemeyecek kadar dar bir parça bırakıyor. Kesim yerini ortaya doğru kaydırın.',
    en: 'This cut leaves a part too narrow to be a page. Move the cut towards the middle.',
  },
  beforeItself: {
    tr: 'Bir sayfa kendi önüne taşınamaz. Seçimin dışından bir yer gösterin.',
    en: 'A page cannot be moved before itself. Choose a place outside the selection.',
  },
  issueTwice: {
    tr: 'Bir sayfa iki ayrı sayıya verilmiş. Sayıların sınırlarını düzeltin.',
    en: 'A page was given to two issues. Correct where the issues begin.',
  },
  toItself: {
    tr: 'Sayfalar zaten bu yayında. Başka bir yayın seçin.',
    en: 'The pages are in this publication already. Choose another one.',
  },
  coverLeftOut: {
    tr: 'Dışarıda bırakılan bir sayfa kapak olamaz. Önce geri alın.',
    en: 'A page that is left out cannot be the cover. Take it back first.',
  },
  nothingChanges: { tr: 'Bu işlem hiçbir şeyi değiştirmiyor.', en: 'This changes nothing.' },
  halfHasText: {
    tr: 'Kaybolacak yarının bir kişinin yazdığı ya da denetlediği metni var; bu yüzden birleştirilemez. O yarıyı dışarıda bırakabilirsiniz.',
    en: 'The half that would go has a text that somebody typed or checked, so it cannot be joined. You can leave that half out instead.',
  },
  changedMeanwhile: {
    tr: 'Bu sayfaları az önce başka biri düzenledi ({who}). Tabla yenilendi; bakıp yeniden deneyin.',
    en: 'Somebody else has just arranged these pages ({who}). The sheet was read again; look, and try again.',
  },
  changedSince: {
    tr: 'Bu adım geri alınamıyor: aynı sayfalar o zamandan beri başka bir yerde değiştirildi ({who}).',
    en: 'This step cannot be undone: the same pages were changed elsewhere since ({who}).',
  },
  cannotRedo: {
    tr: 'Bu adım yinelenemiyor: aynı sayfalar o zamandan beri başka bir yerde değiştirildi ({who}).',
    en: 'This step cannot be done again: the same pages were changed elsewhere since ({who}).',
  },
  nothingToUndo: { tr: 'Geri alınacak bir adım yok.', en: 'There is no step to undo.' },
  nothingToRedo: { tr: 'Yinelenecek bir adım yok.', en: 'There is no step to do again.' },
  beingRead: {
    tr: '“{scan}” hâlâ okunuyor ({done} / {total} sayfa). Kesmek, döndürmek ve başka yayına vermek için okumanın bitmesini bekleyin; sıralama, etiketleme ve dışarıda bırakma şimdiden yapılabilir.',
    en: '“{scan}” is still being read ({done} of {total} pages). To cut, turn or give pages to other publications, wait until it is done; ordering, labelling and leaving out work already.',
  },
  notPublishing: {
    tr: '“{title}” herkese açık. Yayımlanmış bir yayının sayfalarını yalnızca yayımlama yetkisi olanlar düzenleyebilir.',
    en: '“{title}” is public. Only those who may publish can arrange the pages of a published publication.',
  },
  noSuchPublication: {
    tr: '{number} numaralı bir yayın yok.',
    en: 'There is no publication number {number}.',
  },
  dateNotUnderstood: {
    tr: '“{title}” için yazılan tarih anlaşılamadı: “{date}”.',
    en: 'The date written for “{title}” was not understood: “{date}”.',
  },
  busy: {
    tr: 'Sayfalar şu anda başka bir iş tarafından yazılıyor. Birkaç saniye sonra yeniden deneyin.',
    en: 'The pages are being written by other work just now. Try again in a few seconds.',
  },
} as const satisfies Record<string, Label>;
export type Refusal = keyof typeof refusals;

/** Nothing was changed, and why. */
export class CannotArrange extends Error {
  override name = 'CannotArrange';
  readonly code: Refusal;
  readonly values: Record<string, string | number>;
  constructor(code: Refusal, values: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
