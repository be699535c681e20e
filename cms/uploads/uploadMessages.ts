import type { PayloadRequest } from 'payload';
import { speakOf } from '../admin/speakOf.ts';

const speak = speakOf({
  notUnderstood: {
    tr: 'Yükleme başlatılamadı: dosyanın adı, boyutu ve nereye ait olduğu belirtilmeli.',
    en: 'The upload could not begin: it must say the name and size of the file, and what it is for.',
  },
  empty: {
    tr: '“{name}” boş bir dosya. Kaynağından yeniden kopyalayın.',
    en: '“{name}” is an empty file. Copy it again from where it came.',
  },
  tooLarge: {
    tr: 'Dosya çok büyük: bir dosya en çok {limit} MB olabilir. Bölerek yükleyin.',
    en: 'The file is too large: a file may have at most {limit} MB. Split it, and upload the parts.',
  },
  uploadedAlready: {
    tr: '“{name}” kısa süre önce yüklendi.',
    en: '“{name}” was uploaded a short while ago.',
  },
  tooMany: {
    tr: 'Tamamlanmamış {count} yüklemeniz var. Yenisini başlatmadan önce bunları tamamlayın ya da kaldırın.',
    en: 'You have {count} unfinished uploads. Finish or remove them before you begin another.',
  },
  diskFull: {
    tr: 'Sunucunun diskinde “{name}” için yer yok: {needed} GB gerekli, {free} GB boş. Sistem yöneticisine haber verin.',
    en: 'The disk of the server has no room for “{name}”: it needs {needed} GB, and {free} GB are free. Tell the system administrator.',
  },
  incomplete: {
    tr: '“{name}” henüz tamamen gelmedi: yüklemeyi sürdürün.',
    en: '“{name}” has not arrived whole yet: continue its upload.',
  },
});
export type UploadMessage = Parameters<ReturnType<typeof speak>>[0];

/** What is said of an upload, in the language of who uploads. */
export function uploadMessage(
  req: PayloadRequest,
  key: UploadMessage,
  values?: Record<string, string | number>,
): string {
  return speak(req.i18n.language)(key, values);
}
