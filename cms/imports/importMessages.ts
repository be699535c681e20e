import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';

/** Refusals of the API of imports. `{name}` is filled in. */
export const importMessages = {
  notNow: {
    tr: 'Aktarım şu anda buna uygun durumda değil. Sayfayı yenileyip yeniden deneyin.',
    en: 'The import is not in a state for this now. Reload the page and try again.',
  },
  stale: {
    tr: 'Eşleme ya da yanıtlar denemeden sonra değişti: önce yeniden deneyin.',
    en: 'The mapping or the answers were changed after the dry run: make the dry run again first.',
  },
  diskFull: {
    tr: 'Diskte yer yetmiyor: {needed} MB gerekli, {free} MB boş. Yer açıp yeniden deneyin.',
    en: 'There is not enough room on the disk: {needed} MB are needed and {free} MB are free. Make room and try again.',
  },
  badRequest: { tr: 'İstek anlaşılamadı: {why}', en: 'The request was not understood: {why}' },
  fileMissing: { tr: '“{name}” adlı dosya bu aktarımda yok.', en: 'There is no file “{name}” in this import.' },
  authorityMissing: {
    tr: 'Seçilen {id} numaralı yetke kaydı yok.',
    en: 'There is no authority record {id} as was chosen.',
  },
  publishedSince: {
    tr: 'Kayıtlardan {count} tanesi yayımlanmış: onları yalnızca bir yönetici kaldırabilir.',
    en: '{count} of the records have been published: only an administrator may remove them.',
  },
  hasMade: {
    tr: 'Bu aktarım kayıt oluşturmuş: silinmeden önce geri alınmalı.',
    en: 'This import has made records: undo it before it is removed.',
  },
} as const;
export type ImportMessage = keyof typeof importMessages;

/** In the language of the request. */
export function importRefusal(
  req: PayloadRequest,
  status: 400 | 403 | 404 | 409,
  key: ImportMessage,
  values: Record<string, string | number> = {},
) {
  const message = importMessages[key][req.i18n?.language === 'en' ? 'en' : 'tr'];
  const filled = message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return new APIError(filled, status, undefined, true);
}
