import type { Label } from '../../publications/vocabularies.ts';

/** Why a table, a row, a value or a file was read as it was. `{name}` is filled from the reason's detail. */
export const readReasons = {
  // a table that can't be read at all
  tableMissing: { tr: 'Tablo dosyası bulunamadı.', en: 'The table was not found.' },
  tableEmpty: { tr: 'Tabloda okunacak satır yok.', en: 'The table has no rows to read.' },
  tableTooLarge: {
    tr: 'Tablo çok büyük: {size} MB; en çok {limit} MB olabilir. Bölerek aktarın.',
    en: 'The table is too large: {size} MB; at most {limit} MB are taken. Import it in parts.',
  },
  tooManyRows: {
    tr: 'Tabloda {limit} satırdan fazlası var. Bölerek aktarın.',
    en: 'The table has more than {limit} rows. Import it in parts.',
  },
  tooManyColumns: {
    tr: 'Tabloda {limit} sütundan fazlası var.',
    en: 'The table has more than {limit} columns.',
  },
  tableNotUnderstood: {
    tr: 'Dosya bir CSV, Excel ya da MARC tablosu değil.',
    en: 'The file is not a CSV, Excel or MARC table.',
  },
  tableIsPassworded: {
    tr: 'Excel dosyası parola ile korunuyor. Parolasını kaldırıp yeniden yükleyin.',
    en: 'The Excel file is protected by a password. Remove the password and upload it again.',
  },
  tableDamaged: {
    tr: 'Tablo bozuk, açılamadı. Excel’de açıp yeniden kaydetmek çoğu zaman onarır.',
    en: 'The table is damaged and could not be opened. Opening it in Excel and saving it again often repairs it.',
  },
  sheetMissing: {
    tr: '“{sheet}” adlı sayfa yok. Var olanlar: {sheets}',
    en: 'There is no sheet “{sheet}”. There are: {sheets}',
  },
  headRowMissing: {
    tr: 'Tabloda {row}. satır yok; sütun adları orada aranamaz.',
    en: 'The table has no row {row} in which to look for the names of the columns.',
  },
  // told of a table that was read
  rowsAboveHead: {
    tr: 'Sütun adları {head}. satırda bulundu; üstündeki {rows} satır atlandı: {text}',
    en: 'The names of the columns were found in row {head}; {rows} rows above were skipped: {text}',
  },
  headGuessed: {
    tr: 'Sütun adlarının hiçbiri tanınmadı; {head}. satır sütun adları sayıldı.',
    en: 'None of the columns was recognised by name; row {head} was taken as the names of the columns.',
  },
  emptyRowsSkipped: { tr: '{rows} boş satır atlandı.', en: '{rows} empty rows were skipped.' },
  headRepeated: {
    tr: 'Sütun adlarını yineleyen {rows} satır atlandı.',
    en: '{rows} rows that repeat the names of the columns were skipped.',
  },
  totalsSkipped: {
    tr: 'Toplam satırları atlandı: {rows}',
    en: 'Rows with totals were skipped: {rows}',
  },
  columnsRenamed: {
    tr: 'Aynı adlı ya da adsız sütunlara ad verildi: {columns}',
    en: 'Columns of the same name or without one were given names: {columns}',
  },
  hiddenRowsRead: {
    tr: 'Gizlenmiş {rows} satır da okundu.',
    en: '{rows} hidden rows were read as well.',
  },
  formulasWithoutValue: {
    tr: 'Değeri dosyada saklanmamış {cells} formül boş sayıldı.',
    en: '{cells} formulas whose value is not stored in the file were taken as empty.',
  },
  cellsTurnedToDates: {
    tr: 'Excel {cells} hücreyi kendiliğinden tarihe çevirmiş (7–8 yazılınca 7 Ağustos olur); 7/8 biçiminde okundu.',
    en: 'Excel turned {cells} cells into dates by itself (7–8 becomes 7 August); they were read as 7/8.',
  },
  encodingDoubtful: {
    tr: 'Harf kodlaması kesin değil: {encoding} sayıldı. Türkçe harfler bozuk görünüyorsa başkasını seçin.',
    en: 'The character encoding is not certain: {encoding} was assumed. Choose another if Turkish letters look wrong.',
  },
  // a row that could not be read
  rowUnreadable: { tr: '{row}. satır okunamadı: {why}', en: 'Row {row} could not be read: {why}' },
  tooFewCells: {
    tr: 'Satırda {cells} hücre var, {expected} olmalı.',
    en: 'The row has {cells} cells; there should be {expected}.',
  },
  restUnreadable: {
    tr: '“{column}” sütunu değişmiş ve okunamıyor: hücreyi indirilen tablodaki biçimiyle geri koyun ya da boşaltın.',
    en: 'The column “{column}” was changed and can’t be read: put the cell back as it was downloaded, or empty it.',
  },
  tooManyCells: {
    tr: 'Satırda {cells} hücre var, {expected} olmalı. Bir metnin içindeki ayırıcı tırnak içine alınmamış olabilir.',
    en: 'The row has {cells} cells; there should be {expected}. A separator within a text may be unquoted.',
  },
  quoteNotClosed: {
    tr: 'Satırda açılan tırnak kapanmıyor.',
    en: 'A quotation mark that opens in this row is never closed.',
  },
  quoteMisplaced: {
    tr: 'Kapanan tırnaktan sonra ayırıcı yok.',
    en: 'There is no separator after a closing quotation mark.',
  },
  rowTooLong: {
    tr: 'Satır çok uzun: en çok {limit} karakter olabilir.',
    en: 'The row is too long: at most {limit} characters are taken.',
  },
  marcNoLeader: { tr: 'Kayıt bir MARC kaydı gibi başlamıyor.', en: 'The record does not begin like a MARC record.' },
  marcDirectoryWrong: {
    tr: 'Kaydın dizini alanlarıyla tutmuyor; kayıt bozuk.',
    en: 'The directory of the record does not fit its fields; the record is damaged.',
  },
  marcLettersUnknown: {
    tr: '{tag} alanında MARC-8’in okunamayan harfleri var. Kaydı UTF-8 olarak dışa aktarın.',
    en: 'Field {tag} has letters of MARC-8 that can’t be read. Export the record as UTF-8.',
  },
  marcBreaksOff: { tr: 'Dosya bu kaydın ortasında bitiyor.', en: 'The file ends in the middle of this record.' },
  marcNoFields: { tr: 'Kayıtta alan yok.', en: 'The record has no fields.' },
  xmlDoctype: {
    tr: 'XML dosyasında DOCTYPE var; güvenlik gereği alınmaz. MARCXML’de bulunmaz, silip yeniden deneyin.',
    en: 'The XML has a DOCTYPE, which is refused for safety. MARCXML has none: remove it and try again.',
  },
  xmlEncoding: {
    tr: 'XML’in harf kodlaması okunamıyor: {encoding}. UTF-8 olarak kaydedin.',
    en: 'The character encoding of the XML can’t be read: {encoding}. Save it as UTF-8.',
  },
  xmlBroken: {
    tr: 'XML burada bozuluyor; gerisi okunamadı ({where}).',
    en: 'The XML breaks here, and the rest could not be read ({where}).',
  },
  // a value of a row
  cellUnknown: {
    tr: '“{value}” bilinmiyor sayıldı; alan boş bırakıldı.',
    en: '“{value}” was taken as unknown; the field was left empty.',
  },
  cellError: {
    tr: 'Hücrede hesap tablosunun hata iletisi var ({value}); alan boş bırakıldı.',
    en: 'The cell holds an error of the spreadsheet ({value}); the field was left empty.',
  },
  secondColumnUnused: {
    tr: 'Bu alan başka bir sütundan dolduruldu; “{value}” kullanılmadı.',
    en: 'This field was filled from another column; “{value}” was not used.',
  },
  titleMissing: { tr: 'Satırda başlık yok.', en: 'The row has no title.' },
  titleFromSeries: {
    tr: 'Satırda başlık yok; dizinin adından oluşturuldu: {title}',
    en: 'The row has no title; it was made of the name of the series: {title}',
  },
  undated: { tr: 'Yayın tarihsiz: “{value}”.', en: 'The publication is undated: “{value}”.' },
  dateReadAsRumi: {
    tr: '“{value}” Rumi sayıldı: güneş ayı olan böyle bir yıl yalnızca Rumi olabilir ({edtf}).',
    en: '“{value}” was read as Rumi: only a Rumi year like this has solar months ({edtf}).',
  },
  dateImpossible: {
    tr: '“{value}” diye bir tarih yok: gününü, ayını ve yılını denetleyin.',
    en: 'There is no such date as “{value}”: check its day, month and year.',
  },
  dateNeedsCalendar: {
    tr: '“{value}” hangi takvimden? Rumi ya da Hicri olabilir.',
    en: 'Of which calendar is “{value}”? It may be Rumi or Hijri.',
  },
  dateNeedsCentury: { tr: '“{value}” hangi yüzyıldan?', en: 'Of which century is “{value}”?' },
  dateNeedsReading: {
    tr: '“{value}” birden çok biçimde okunabilir. Hangisi?',
    en: '“{value}” can be read in more than one way. Which is it?',
  },
  dateNotUnderstood: {
    tr: '“{value}” tarihi anlaşılamadı. Tabloda düzeltin ya da tarihsiz aktarın.',
    en: 'The date “{value}” was not understood. Correct it in the table, or import without it.',
  },
  numberTwoReadings: {
    tr: '“{value}” cilt ve sayı mı, yıl ve sayı mı, çift sayı mı?',
    en: 'Is “{value}” a volume and a number, a year and a number, or a double number?',
  },
  numberNotUnderstood: {
    tr: '“{value}” bir sayı değil; notlara yazıldı.',
    en: '“{value}” is not a number; it was kept in the notes.',
  },
  numberIsDesignation: {
    tr: '“{value}” numara olarak okunamadı; sayının adı olarak yazıldı.',
    en: '“{value}” was not understood as a number; it was kept as the designation of the issue.',
  },
  numberWithoutSeries: {
    tr: 'Numara var ama dizi yok; “{value}” notlara yazıldı.',
    en: 'There is a number but no series; “{value}” was kept in the notes.',
  },
  wordUnknown: { tr: '“{value}” neyin karşılığı?', en: 'What does “{value}” stand for?' },
  checkDigitWrong: {
    tr: '{type} denetim basamağı tutmuyor: {value}. Yazıldığı gibi alındı.',
    en: 'The check digit of the {type} is wrong: {value}. It was kept as it stands.',
  },
  registerNumberWrong: {
    tr: '“{value}” bir Kütük numarası değil.',
    en: '“{value}” is not a number of the register.',
  },
  embargoNotUnderstood: {
    tr: '“{value}” ambargo tarihi olarak okunamadı. Gün.ay.yıl olarak yazın.',
    en: '“{value}” was not understood as the end of an embargo. Write it as day.month.year.',
  },
  // names of files as a table
  nameDoesNotFit: {
    tr: '“{name}” şu kalıba uymuyor: {pattern}',
    en: '“{name}” does not fit the pattern {pattern}',
  },
  patternBraces: {
    tr: 'Kalıptaki süslü ayraçlar eşleşmiyor: {name}',
    en: 'The braces of the pattern do not match: {name}',
  },
  patternUnknownField: {
    tr: '“{name}” diye bir alan yok. Örnekler: başlık, dizi, yıl, tarih, cilt, sayı, demirbaş no, birim, konu',
    en: 'There is no field “{name}”. Examples: title, series, year, date, volume, issue, accession no, department, subject',
  },
  patternTwice: { tr: 'Kalıpta “{name}” iki kez var.', en: '“{name}” stands in the pattern twice.' },
  patternAdjacent: {
    tr: '“{name}” ile önceki alan arasında onları ayıran bir işaret yok.',
    en: 'Nothing separates “{name}” from the field before it.',
  },
  patternEmpty: {
    tr: 'Kalıpta alan yok. Örnek: {dizi}_{yıl}_{sayı}',
    en: 'The pattern has no field. Example: {series}_{year}_{issue}',
  },
  // folders, ZIP files and what is in them
  folderMissing: { tr: 'Klasör bulunamadı.', en: 'The folder was not found.' },
  folderNotReadable: {
    tr: 'Klasör okunamadı; izinlerini denetleyin.',
    en: 'The folder could not be read; check its permissions.',
  },
  folderTooDeep: {
    tr: 'Klasör {limit} kattan daha derinde; içine bakılmadı.',
    en: 'The folder lies more than {limit} levels deep and was not looked into.',
  },
  tooManyFiles: {
    tr: '{limit} dosyadan fazlası var. Bölerek aktarın.',
    en: 'There are more than {limit} files. Import them in parts.',
  },
  zipDamaged: {
    tr: 'ZIP dosyası bozuk ya da yarım; dosya listesi okunamadı.',
    en: 'The ZIP is damaged or incomplete; its list of files could not be read.',
  },
  zipListDamaged: {
    tr: 'ZIP dosyasının listesi yarıda kesiliyor; okunabilen {files} dosya alındı.',
    en: 'The list of the ZIP breaks off; the {files} files that could be read were taken.',
  },
  zipEncrypted: {
    tr: 'Dosya ZIP içinde parola ile korunuyor.',
    en: 'The file is protected by a password within the ZIP.',
  },
  zipMethod: {
    tr: 'Dosya bilinmeyen bir yöntemle sıkıştırılmış ({method}).',
    en: 'The file is compressed by an unknown method ({method}).',
  },
  zipRatio: {
    tr: 'Dosya aşırı sıkıştırılmış ({limit} kattan fazla); zararlı olabilir, alınmadı.',
    en: 'The file is compressed more than {limit} times; it may be harmful and was left out.',
  },
  zipOverlap: {
    tr: 'Dosya ZIP içinde bir başkasıyla üst üste; zararlı olabilir, alınmadı.',
    en: 'The file overlaps another one within the ZIP; it may be harmful and was left out.',
  },
  zipTotal: {
    tr: 'ZIP açıldığında {limit} baytı aşıyor; bu dosya alınmadı. Bölerek aktarın.',
    en: 'Taken out, the ZIP exceeds {limit} bytes; this file was left out. Import it in parts.',
  },
  entryDamaged: { tr: '“{name}” ZIP içinde bozuk.', en: '“{name}” is damaged within the ZIP.' },
  archiveInside: {
    tr: 'Arşiv içindeki arşive bakılmaz; içindekileri çıkarıp yeniden aktarın.',
    en: 'An archive within the import is not looked into; take its files out and import them.',
  },
  nameAbsolute: {
    tr: 'Dosyanın adı kök klasörden başlıyor; alınmadı.',
    en: 'The name of the file begins at the root of a disk; it was left out.',
  },
  nameLeadsOut: {
    tr: 'Dosyanın adı klasörün dışını gösteriyor (..); alınmadı.',
    en: 'The name of the file leads out of the folder (..); it was left out.',
  },
  nameUnusable: {
    tr: 'Dosyanın adı kullanılamıyor: çok uzun ya da içinde denetim karakteri var.',
    en: 'The name of the file can’t be used: it is too long or has control characters.',
  },
  nameTwice: {
    tr: 'Aynı adda iki dosya var; ikincisi alınmadı.',
    en: 'Two files have this name; the second was left out.',
  },
  isLink: { tr: 'Bu bir dosya değil, bağlantı; izlenmedi.', en: 'This is a link, not a file; it was not followed.' },
  isDevice: { tr: 'Bu bir dosya değil, aygıt.', en: 'This is a device, not a file.' },
  fileTooLarge: {
    tr: 'Dosya çok büyük: {size} bayt; en çok {limit} olabilir.',
    en: 'The file is too large: {size} bytes; at most {limit} are taken.',
  },
  fileMissing: { tr: '“{name}” dosyası bulunamadı.', en: 'The file “{name}” was not found.' },
  fileAmbiguous: {
    tr: '“{name}” adına uyan birden çok dosya var: {files}. Tabloya klasörüyle yazın.',
    en: 'Several files have the name “{name}”: {files}. Write it with its folder into the table.',
  },
  fileWantedTwice: {
    tr: '“{name}” dosyasını {row}. satır da istiyor; bu satıra verilmedi.',
    en: 'Row {row} names the file “{name}” too; this row was not given it.',
  },
  fileNotThere: { tr: '“{name}” kaynakta yok.', en: '“{name}” is not in the source.' },
  fileNotReadable: {
    tr: '“{name}” okunamadı; izinlerini denetleyin.',
    en: '“{name}” could not be read; check its permissions.',
  },
} as const satisfies Record<string, Label>;
