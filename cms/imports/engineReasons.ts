import type { Label } from '../publications/vocabularies.ts';

/** Why the engine decided as it did; those of reading lie in `reasons.ts`, which joins both. */
export const engineReasons = {
  // a row, in the dry run
  numberUnknown: {
    tr: 'Kütükte {number} numaralı yayın yok.',
    en: 'The register has no publication {number}.',
  },
  severalExisting: {
    tr: 'Katalogda buna uyan birden çok yayın var: {numbers}. Hangisi olduğunu Kütük numarasıyla belirtin.',
    en: 'Several publications of the catalogue match: {numbers}. Say which by its register number.',
  },
  existingTrashed: {
    tr: '{number} numaralı yayın çöp kutusunda. Önce geri getirin ya da kalıcı olarak silin.',
    en: 'Publication {number} is in the trash. Restore it first, or delete it for good.',
  },
  sameAlready: {
    tr: '{number} numaralı yayın zaten bu bilgilerle kayıtlı.',
    en: 'Publication {number} already says the same.',
  },
  likeExisting: {
    tr: '{number} numaralı yayının başlığı, dizisi, sayısı ve tarihi aynı.',
    en: 'Publication {number} has the same title, series, number and date.',
  },
  doubledInTable: {
    tr: '{row}. satırla aynı yayın.',
    en: 'The same publication as row {row}.',
  },
  authorityUnknown: {
    tr: '“{name}” katalogda yok: {kind}.',
    en: '“{name}” is not in the catalogue: {kind}.',
  },
  authorityAmbiguous: {
    tr: '“{name}” adını taşıyan birden çok kayıt var: {kind}.',
    en: 'Several records bear the name “{name}”: {kind}.',
  },
  authorityLeftOut: {
    tr: '“{name}” kayda alınmayacak; satırla birlikte saklanır.',
    en: '“{name}” is left out; it is kept with the row.',
  },
  changesPublic: {
    tr: '{number} numaralı yayın yayında: değişiklik taslak olarak kaydedilir, yayımlanana kadar görünmez.',
    en: 'Publication {number} is public: the change is saved as a draft and is not seen until it is published.',
  },
  filesAdded: { tr: '{count} dosya eklenecek.', en: '{count} files will be added.' },
  // a row, in the run
  unanswered: { tr: 'Sorusu yanıtlanmadığı için aktarılmadı.', en: 'Left out, because its question was not answered.' },
  planOutdated: {
    tr: 'Denemeden sonra katalog değişti: {number} numaralı yayın.',
    en: 'The catalogue has changed since the dry run: publication {number}.',
  },
  targetGone: {
    tr: 'Değişecek yayın artık yok: {number}.',
    en: 'The publication to be changed is gone: {number}.',
  },
  rowRefused: { tr: 'Kaydedilemedi: {why}', en: 'It could not be saved: {why}' },
  fileGone: {
    tr: '“{file}” artık kaynakta yok ya da okunamıyor ({why}).',
    en: '“{file}” is no longer in the source, or can not be read ({why}).',
  },
  fileNotTaken: {
    tr: '“{file}” bir PDF, JPEG, PNG ya da TIFF değil.',
    en: '“{file}” is not a PDF, JPEG, PNG or TIFF.',
  },
  fileEmpty: { tr: '“{file}” boş bir dosya.', en: '“{file}” is an empty file.' },
  fileTooLarge: {
    tr: '“{file}” çok büyük: en çok {limit} GB alınabilir.',
    en: '“{file}” is too large: at most {limit} GB can be taken.',
  },
  fileHereAlready: {
    tr: '“{file}” zaten yüklü: {publication} numaralı yayının {scan} numaralı taraması. Yeniden eklenmedi.',
    en: '“{file}” is already here: scan {scan} of publication {publication}. It was not added again.',
  },
  diskFull: {
    tr: 'Diskte yer kalmadı: {free} MB boş. Yer açıp sürdürün.',
    en: 'The disk is full: {free} MB are free. Make room, and go on.',
  },
  // an import as a whole
  noTable: {
    tr: 'Dosyalar arasında tablo (CSV, XLSX, MARC) ya da belge yok.',
    en: 'There is neither a table (CSV, XLSX, MARC) nor a document among the files.',
  },
  severalTables: {
    tr: 'Birden çok tablo var: {names}. Hangisinin aktarılacağını seçin.',
    en: 'There are several tables: {names}. Choose the one to import.',
  },
  tableGone: { tr: '“{name}” tablosu bulunamadı.', en: 'The table “{name}” was not found.' },
  sourceGone: {
    tr: '{path} okunamıyor ({why}). Diski bağlayıp sürdürün.',
    en: '{path} can not be read ({why}). Connect the disk, and go on.',
  },
  tooManyRows: {
    tr: 'Tabloda {limit} satırdan çok var: bölerek aktarın.',
    en: 'The table has more than {limit} rows: import it in parts.',
  },
  importerDied: {
    tr: 'Aktarımı yürüten süreç {times} kez durdu. Yeniden sürdürülebilir; yinelenirse günlük dosyasına bakın.',
    en: 'The process of the import ended {times} times. It can be continued; if that happens again, see the log.',
  },
  importFailed: { tr: 'Beklenmeyen bir hata oldu: {message}', en: 'Something unexpected went wrong: {message}' },
} as const satisfies Record<string, Label>;
