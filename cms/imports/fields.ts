import type { Label } from '../publications/vocabularies.ts';

/**
 * What a column of a table can be mapped to: labels for people, an example, and the spellings by which a column is
 * recognised (folded: without case, accents and punctuation).
 */
export interface ImportFieldFacts {
  label: Label;
  /** As somebody would type it. */
  example: string;
  /** Spellings beside the two labels, in Turkish and English. */
  spellings: readonly string[];
  help?: Label;
}

const field = (tr: string, en: string, example: string, spellings: string, help?: Label): ImportFieldFacts => ({
  label: { tr, en },
  example,
  spellings: spellings.split('|').map((spelling) => spelling.trim()),
  ...(help && { help }),
});

const several: Label = {
  tr: 'Birden çoksa noktalı virgülle ayrılır.',
  en: 'Several are separated by semicolons.',
};

export const importFields = {
  number: field('Kütük numarası', 'Register number', '1204', 'kütük no|yayın no (kütük)|register no|kutuk', {
    tr: 'Var olan yayının numarası: satır onu değiştirir.',
    en: 'The number of an existing publication: the row changes it.',
  }),
  title: field(
    'Başlık',
    'Title',
    'Belediye Mecmuası',
    'ad|adı|yayın adı|yayının adı|eser adı|eserin adı|kitap adı|kitabın adı|eser|yayın|yayın başlığı|asıl başlık|başlığı|belge adı|materyal adı|title proper|name|publication|publication title|main title|book title|document title',
  ),
  subtitle: field(
    'Alt başlık',
    'Subtitle',
    'aylık resmî dergi',
    'alt başlığı|altbaşlık|alt ad|diğer başlık bilgisi|sub title|sub-title|other title information|remainder of title',
  ),
  parallelTitle: field(
    'Paralel başlık',
    'Parallel title',
    'Revue municipale',
    'paralel ad|yabancı dilde başlık|parallel',
  ),
  coverTitle: field('Kapak başlığı', 'Cover title', 'İstanbul 1957', 'kapak adı|kapaktaki başlık'),
  formerTitle: field(
    'Önceki başlık',
    'Former title',
    'Şehremaneti Mecmuası',
    'eski ad|eski adı|önceki ad|former name|previous title',
  ),
  ottomanTitle: field(
    'Arap harfli başlık',
    'Title in Arabic script',
    'شهرامانتی مجموعه‌سی',
    'osmanlıca başlık|osmanlıca ad|osmanlıca adı|özgün başlık|orijinal başlık|original title|ottoman title|vernacular title',
  ),
  transliteratedTitle: field(
    'Çevriyazı başlık',
    'Transliterated title',
    'Şehremâneti Mecmûası',
    'çevriyazı|transkripsiyon|transliterasyon|latin harfli başlık|romanized title|transliteration',
  ),
  type: field(
    'Tür',
    'Kind',
    'Bülten',
    'türü|tip|tipi|yayın tipi|yayın türü|yayının türü|materyal türü|belge türü|cins|cinsi|type|publication type|material type|genre|document type|kategori|category|format',
  ),
  titleLanguage: field('Başlığın dili', 'Language of the title', 'Türkçe', 'başlık dili|title language'),
  languages: field(
    'Dil',
    'Language',
    'Türkçe',
    'dili|diller|yayın dili|metnin dili|metin dili|language of the text|languages|lang',
    several,
  ),
  departments: field(
    'Yayımlayan birim',
    'Issuing department',
    'Fen İşleri Müdürlüğü',
    'birim|birimi|birim adı|yayınlayan birim|yayımlayan birim|yayınlayan müdürlük|müdürlük|müdürlüğü|daire|daire başkanlığı|başkanlık|sorumlu birim|ilgili birim|hazırlayan birim|hazırlayan müdürlük|çıkaran birim|department|departments|unit|issuing body|issuing unit|directorate|office',
    several,
  ),
  series: field(
    'Dizi',
    'Series',
    'İstanbul Belediyesi Neşriyatı',
    'dizi adı|dizisi|seri|seri adı|süreli yayın|süreli yayın adı|dergi|dergi adı|gazete adı|bülten adı|üst eser|kaynak yayın|series title|journal|periodical|magazine|newspaper|host item|serial title',
  ),
  enumeration: field(
    'Sayı (yazıldığı gibi)',
    'Number (as printed)',
    'Yıl 3 Sayı 7 (43)',
    'sayı|number|sayısı|sayı no|numara|numarası|no|nr|dergi sayısı|cilt sayı|cilt/sayı|cilt ve sayı|dizi no|seri no|issue|issue no|issue number|no.|volume/issue|volume and issue|enumeration|numbering',
    {
      tr: 'Yıl, cilt, sayı ve genel sayı bir arada da yazılabilir: Yıl 3 Sayı 7 (43).',
      en: 'Year, volume, number and running number may stand together: Vol. 3 No. 7 (43).',
    },
  ),
  volume: field('Cilt', 'Volume', '2', 'cilt no|cildi|cilt numarası|vol|vol.|volume no|volume number|c.'),
  volumeYear: field(
    'Yayın yılı (kaçıncı yıl)',
    'Year of the series',
    '3',
    'kaçıncı yıl|dizi yılı|dergi yılı|yıl no|year of issue|series year',
  ),
  runningNumber: field(
    'Genel sayı',
    'Running number',
    '43',
    'genel no|genel numara|toplam sayı|sıra sayısı|whole number|whole no|running no|total number',
  ),
  designation: field(
    'Sayının adı',
    'Designation',
    'özel sayı',
    'özel sayı|özel sayı adı|ek|sayı adı|special issue|supplement|issue title',
  ),
  date: field(
    'Yayım tarihi',
    'Date of issue',
    'Mart 1957',
    'tarih|tarihi|yayın tarihi|yıl|yılı|yayın yılı|yayım yılı|basım yılı|baskı yılı|basıldığı yıl|basım tarihi|sene|senesi|date|year|publication date|publication year|issued|date issued|pub date|year of publication|date of publication',
    {
      tr: 'Yayında yazdığı gibi: 12.03.1957, Mart 1957, [1957?], 1930’lar, R. 1332, H. 1330.',
      en: 'As printed: 12.03.1957, March 1957, [1957?], 1930s, R. 1332, H. 1330.',
    },
  ),
  month: field('Ay', 'Month', 'Mart', 'ayı|yayın ayı|yayım ayı|months|publication month', {
    tr: 'Yılı ayrı sütunda duran tarihler için.',
    en: 'For dates whose year has a column of its own.',
  }),
  day: field('Gün', 'Day', '12', 'günü|yayın günü|day of month'),
  decisionDate: field(
    'Karar tarihi',
    'Date of decision',
    '12.03.1957',
    'karar günü|meclis tarihi|toplantı tarihi|decided|decision date|meeting date',
  ),
  inForceDate: field(
    'Yürürlük tarihi',
    'In force',
    '01.04.1957',
    'yürürlük|yürürlüğe giriş|yürürlüğe giriş tarihi|effective date|in force from',
  ),
  periodCovered: field(
    'Kapsadığı dönem',
    'Period covered',
    '1956–1957',
    'dönem|dönemi|kapsadığı yıl|kapsanan dönem|ait olduğu yıl|hesap dönemi|mali yıl|faaliyet yılı|bütçe yılı|period|coverage|fiscal year|years covered',
  ),
  authors: field(
    'Yazar',
    'Author',
    'Cevdet, Osman Nuri; Ergin, Muallim',
    'yazarı|yazarlar|yazarları|müellif|yazan|hazırlayan|hazırlayanlar|sorumlu|author|authors|creator|creators|written by|prepared by',
    several,
  ),
  editors: field(
    'Yayına hazırlayan',
    'Editor',
    'Ergin, Osman',
    'editör|editörler|derleyen|yayın yönetmeni|yazı işleri müdürü|editors|edited by|compiler',
    several,
  ),
  translators: field(
    'Çevirmen',
    'Translator',
    'Sayar, Vâlâ',
    'çeviren|çevirenler|mütercim|tercüme eden|translators|translated by',
    several,
  ),
  illustrators: field(
    'Çizer',
    'Illustrator',
    'Uğurlu, İhap',
    'resimleyen|ressam|grafiker|tasarımcı|illustrators|illustrated by|designer',
    several,
  ),
  photographers: field(
    'Fotoğrafçı',
    'Photographer',
    'Güler, Selahattin',
    'fotoğraflayan|fotoğraflar|fotoğraf|photographers|photographs by|photos',
    several,
  ),
  cartographers: field(
    'Haritacı',
    'Cartographer',
    'Pervititch, Jacques',
    'haritayı çizen|kartograf|cartographers|surveyor',
    several,
  ),
  contributors: field(
    'Katkıda bulunan',
    'Contributor',
    'Koçu, Reşat',
    'katkıda bulunanlar|katkı|diğer kişiler|contributors|other persons',
    several,
  ),
  publisherAgent: field(
    'Yayımcı kurum (yetke)',
    'Publishing body (authority)',
    'İstanbul Belediyesi',
    'yayımlayan kurum|çıkaran kurum|publishing body',
    several,
  ),
  imprintPlace: field(
    'Yayım yeri',
    'Place of publication',
    'İstanbul',
    'yayın yeri|basım yeri|basıldığı yer|place|place of publication|published at|city',
  ),
  publisher: field(
    'Yayımcı',
    'Publisher',
    'İstanbul Belediyesi',
    'yayıncı|yayınevi|yayımlayan|yayınlayan|çıkaran|neşreden|nâşir|publisher name|published by',
  ),
  printer: field(
    'Basımevi',
    'Printer',
    'Belediye Matbaası',
    'matbaa|matbaası|basıldığı matbaa|basan|baskı|press|printed by|printing house',
  ),
  edition: field('Basım', 'Edition', '2. basım', 'baskı sayısı|kaçıncı baskı|baskı no|basım sayısı|edition statement'),
  printRun: field(
    'Baskı adedi',
    'Print run',
    '3000',
    'tiraj|tirajı|basım adedi|baskı sayısı adet|circulation|copies printed',
  ),
  price: field('Fiyat', 'Price', '50 kuruş', 'fiyatı|ederi|bedeli|cost'),
  pagination: field(
    'Sayfa',
    'Pagination',
    '48 s.',
    'sayfa sayısı|sayfası|sahife|yaprak|yaprak sayısı|pages|page count|number of pages|extent|physical description|fiziksel tanım',
  ),
  plates: field(
    'Levha ve ekler',
    'Plates',
    '12 levha',
    'levha|levhalar|ekler|resimler|ekli|illustrations|plates and inserts',
  ),
  size: field('Boyut', 'Size', '24 cm', 'boy|ebat|ebadı|boyutu|ölçü|ölçüsü|ölçüler|dimensions|height|format (cm)'),
  scale: field('Ölçek', 'Scale', '1:5000', 'ölçeği|mikyas|map scale'),
  sheet: field('Pafta', 'Sheet', '12/A', 'pafta no|paftası|sheet no|sheet number'),
  abstract: field(
    'Özet',
    'Abstract',
    'Belediyenin 1956 yılı çalışmaları.',
    'özeti|içerik|içeriği|açıklama|tanıtım|summary|description|contents note',
  ),
  notes: field(
    'Notlar',
    'Notes',
    'Kapağı eksik.',
    'not|notu|düşünceler|açıklamalar|genel not|note|general note|remarks|comments|comment',
  ),
  subjects: field(
    'Konular',
    'Subjects',
    'Su işleri; Yangınlar',
    'konu|konusu|konu başlığı|konu başlıkları|anahtar kelime|anahtar kelimeler|anahtar sözcükler|etiket|etiketler|subject|topic|topics|keywords|keyword|tags|subject headings',
    several,
  ),
  placesAbout: field(
    'Konu aldığı yer',
    'Place (about)',
    'Beyoğlu',
    'ilgili yer|yer adı|semt|ilçe|ilçesi|mahalle|coğrafi ad|coğrafya|place about|about place|geographic subject|geographic name|district|neighbourhood|neighborhood',
    several,
  ),
  placesDepicted: field(
    'Görülen yer',
    'Place depicted',
    'Galata Köprüsü',
    'görüntülenen yer|resimdeki yer|depicted|depicted place',
    several,
  ),
  isbn: field('ISBN', 'ISBN', '975-7302-12-X', 'isbn no|isbn numarası|isbn 13|isbn13|isbn 10|isbn10'),
  issn: field('ISSN', 'ISSN', '1300-1234', 'issn no|issn numarası'),
  doi: field('DOI', 'DOI', '10.1234/abcd', 'doi no'),
  identifier: field(
    'Başka tanımlayıcı',
    'Other identifier',
    'TOKAT: 991005',
    'tanımlayıcı|kayıt no|kayıt numarası|fiş no|sistem no|kimlik|identifier|id|control number|record id|record no',
    {
      tr: '“Tür: değer” yazılmışsa türü alınır; yoksa sütunun adı türü olur.',
      en: 'With “type: value” the type is taken; otherwise the column’s name becomes the type.',
    },
  ),
  holder: field(
    'Bulunduğu yer',
    'Holder',
    'Atatürk Kitaplığı',
    'bulunduğu kurum|bulunduğu kütüphane|kütüphane|kurum|arşiv|saklandığı yer|library|repository|holding library|held by|institution',
  ),
  shelfMark: field(
    'Yer numarası',
    'Shelf mark',
    'B 352.1 BEL',
    'yer no|raf|raf no|rafı|raf numarası|dolap|dolap no|kutu|kutu no|tasnif no|sınıflama|sınıflama no|call number|call no|shelfmark|shelf|location|classification',
  ),
  accessionNumber: field(
    'Demirbaş numarası',
    'Accession number',
    '001257/2',
    'demirbaş|demirbaş no|demirbaş nosu|dem no|dem. no|envanter no|envanter|envanter numarası|kayıt demirbaş|barkod|barkod no|accession no|accession|inventory number|inventory no|barcode',
  ),
  condition: field(
    'Durumu',
    'Condition',
    'cildi yıpranmış',
    'durum|fiziksel durum|fiziki durumu|kondisyon|state|physical condition',
  ),
  completeness: field(
    'Eksikleri',
    'Completeness',
    's. 5–8 eksik',
    'eksik|eksikler|eksik sayfa|eksik sayfalar|missing|missing pages',
  ),
  acquisition: field(
    'Sağlanışı',
    'Acquisition',
    'bağış',
    'sağlama|geliş şekli|geliş yeri|edinme|edinim|bağışçı|acquired|source of acquisition|provenance',
  ),
  boundWith: field('Birlikte ciltlendiği', 'Bound with', '001258', 'ciltlendiği|birlikte cilt|bound together with'),
  objectAccess: field(
    'Taramayı kim görebilir?',
    'Who may see the scan?',
    'Herkese açık',
    'erişim|erişim düzeyi|erişim durumu|gizlilik|access|access level|access rights',
  ),
  embargoUntil: field(
    'Şu zamandan önce yayımlama',
    'Not public before',
    '01.01.2030',
    'ambargo|ambargo tarihi|embargo|embargo until',
  ),
  licence: field('Lisans', 'Licence', 'Kamu malı', 'lisansı|kullanım lisansı|license|licensing'),
  rightsHolder: field(
    'Hak sahibi',
    'Rights holder',
    'İstanbul Belediyesi',
    'telif sahibi|telif|copyright|copyright holder',
  ),
  rightsStatement: field(
    'Haklar (açıklama)',
    'Rights statement',
    'Kaynak gösterilerek kullanılabilir.',
    'haklar|telif hakkı|kullanım koşulları|rights|terms of use',
  ),
  recordSource: field(
    'Kaydın kaynağı',
    'Source of the record',
    '2009 sayım listesi',
    'kaynak|veri kaynağı|kaydeden|record source|source|cataloguer',
  ),
  file: field(
    'Dosya',
    'File',
    '1957/bulten-043.pdf',
    'dosya adı|dosyanın adı|dosya yolu|dosya ismi|pdf|pdf adı|pdf dosyası|tarama|tarama dosyası|dijital kopya|görüntü|file name|filename|files|file path|path|scan|scan file|digital file|image file',
    {
      tr: 'Klasördeki ya da ZIP’teki dosyanın adı; birden çoksa noktalı virgülle ayrılır.',
      en: 'The name of the file in the folder or ZIP; several are separated by semicolons.',
    },
  ),
} as const satisfies Record<string, ImportFieldFacts>;

export type ImportField = keyof typeof importFields;
