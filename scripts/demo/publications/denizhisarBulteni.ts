import type { Block } from '../blocks.ts';
import type { DemoPublication } from '../publication.ts';
import { seededRandom } from '../random.ts';
import type { SceneName } from '../scenery/drawScene.ts';
import type { PaletteName } from '../scenery/palettes.ts';

const buyuksehir = 'Denizhisar Büyükşehir Belediyesi';

/** The monthly bulletin of today. */
interface Issue {
  year: number;
  month: number;
  until?: number;
  scene: SceneName;
  palette: PaletteName;
  subjects: string[];
  blocks: Block[];
}

const months = [
  'Ocak',
  'Şubat',
  'Mart',
  'Nisan',
  'Mayıs',
  'Haziran',
  'Temmuz',
  'Ağustos',
  'Eylül',
  'Ekim',
  'Kasım',
  'Aralık',
];

const issues: Issue[] = [
  {
    year: 2021,
    month: 1,
    scene: 'harbour',
    palette: 'denizhisar',
    subjects: ['yonetim', 'kentTarihi'],
    blocks: [
      { heading: 'Altmış Bir Yıl Sonra Yeniden' },
      'Belediye Bülteni’nin bilinen son sayısı 1959 yazında çıkmıştı. Bugün aynı adla, aynı niyetle yeniden başlıyoruz: ne yapıldı, ne yapılacak, ne kaça mal oldu.',
      { heading: 'Evde Kalanlara Destek' },
      'Salgın boyunca altmış beş yaş üstü 11.200 hemşerimize market ve ilaç desteği sağlandı. Gönüllü ekiplerimize katılmak isteyenler 14 mahalle evine başvurabilir.',
      { heading: 'Kütüphaneden Kapınıza' },
      'Kent Kütüphanesi kitapları bisikletli kuryelerle kapıya getiriyor. İlk ayda 2.640 kitap yola çıktı.',
    ],
  },
  {
    year: 2021,
    month: 2,
    until: 3,
    scene: 'park',
    palette: 'spring',
    subjects: ['parklar', 'iklimDegisikligi'],
    blocks: [
      { heading: 'On Bin Ağaç' },
      'İklim Eylem Planı’nın “her sokağa gölge” hedefi kapsamında ilkbaharda on bin ağaç dikiliyor. Sokak sokak hazırlanan listede çitlembik, ıhlamur ve sakız ağaçları başı çekiyor.',
      { heading: 'Gümüşçay Taşkın Parkı' },
      'Değirmenönü’nde 14 hektarlık taşkın parkının yapımına başlandı. Yağışlı günlerde suyu tutacak, kuru günlerde oyun alanı olacak.',
      { heading: 'Komşu Bahçeler' },
      'Bağlararası’nda 120 aileye ellişer metrekarelik bahçe yeri verildi. Domates fideleri belediyeden, emek sizden.',
    ],
  },
  {
    year: 2022,
    month: 6,
    scene: 'regatta',
    palette: 'dusk',
    subjects: ['senlik', 'kulturSanat'],
    blocks: [
      { heading: 'Deniz Şenliği Geri Döndü' },
      'İki yıl aradan sonra Deniz Şenliği eylülün ilk haftasında yapılacak. 1976 şenliğinin afişi bu yıl yeniden basıldı; geliri balıkçı kooperatifine bırakılacak.',
      { heading: 'Açık Hava Sineması' },
      'Eski hal arsasında her çarşamba film gösterimi var. Filmler yaz boyunca saat 21.30’da başlıyor, minderinizi getirmeyi unutmayın.',
      { heading: 'Plajlarda Mavi Bayrak' },
      'Fenerdibi ve Kumluyalı plajları mavi bayrak aldı. Su ölçümleri her hafta plaj girişinde ve internet sayfamızda duyuruluyor.',
    ],
  },
  {
    year: 2023,
    month: 3,
    scene: 'fireStation',
    palette: 'dusk',
    subjects: ['deprem', 'yangin'],
    blocks: [
      { heading: 'Dayanışma' },
      'Şubat ayındaki depremlerin ardından 214 kişilik ekibimiz, 38 iş makinesi ve iki gezici aşevimiz bölgeye gitti. Hemşerilerimizin bağışları 96 tırla ulaştırıldı. Acımız büyük, dayanışmamız da.',
      { heading: 'Yapınızı Tanıyın' },
      'Hızlı yapı taramasına başvurular mahalle evlerinden ve internetten yapılıyor. Sonuçlar yalnız yapı sahiplerine bildiriliyor, ücret alınmıyor.',
      { heading: 'Depreme Hazır mıyız?' },
      '1999’da dağıtılan aile el kitabı güncellenerek yeniden basıldı. Kitapçığı kütüphanelerden ve itfaiye istasyonlarından alabilirsiniz.',
    ],
  },
  {
    year: 2024,
    month: 10,
    scene: 'cycleway',
    palette: 'spring',
    subjects: ['bisiklet', 'ulasim'],
    blocks: [
      { heading: 'Kıyı Yolu Tamamlandı' },
      'Tuzlaönü’nden Kumluyalı’ya kesintisiz 17 kilometre: kıyı bisiklet yolu tamamlandı. Açılışta 4.300 bisikletli birlikte pedal çevirdi.',
      { heading: 'Okula Bisikletle' },
      'On iki okulun önündeki sokak giriş ve çıkış saatlerinde araç trafiğine kapatılıyor. Uygulamanın başladığı sokaklarda hava kirliliği yüzde otuz azaldı.',
      { heading: 'Bisikletini Onar' },
      'Gar meydanındaki onarım istasyonunda takım ve pompa ücretsiz. Cumartesi günleri ustalar da orada.',
      {
        table: {
          head: ['Güzergâh', 'Uzunluk, km'],
          rows: [
            ['K1 Kıyı Yolu', '17,0'],
            ['K2 Gümüşçay Yolu', '9,4'],
            ['K3 Üniversite Yolu', '5,2'],
          ],
          widths: [2, 1],
        },
      },
    ],
  },
  {
    year: 2025,
    month: 4,
    scene: 'library',
    palette: 'denizhisar',
    subjects: ['kutuphaneler', 'kentTarihi'],
    blocks: [
      { heading: 'Yüz Yıllık Raf Açılıyor' },
      'Belediyenin 1925’ten bugüne çıkardığı yayınlar herkesin okuyabileceği bir kütüphanede toplandı. Bulabildiğimiz her sayfa tarandı, okundu, aranabilir oldu. Bulamadıklarımızı da listeledik: belki sizdedir.',
      { heading: 'Aradığınızı Nasıl Bulursunuz?' },
      'Türkçe harf kullanmasanız da, bir harfi yanlış yazsanız da olur. Sözcüğün geçtiği sayfa karşınıza gelir. Arap harfli yayınların başlıkları yeni harflerle de yazıldı.',
      { heading: 'Gönüllü Okurlar' },
      'Makinenin yanlış okuduğu yerleri düzeltmek isteyen gönüllüler her salı akşamı Kent Kütüphanesi’nde buluşuyor. Çay bizden.',
    ],
  },
];

const shortNews: Block[][] = [
  [
    { heading: 'Pazar Yerleri' },
    'Yeniçarşı pazarının üstü güneş panelleriyle örtülüyor. Pazar yerinin elektriğinin tamamı buradan karşılanacak, artan elektrik yandaki kreşe verilecek.',
  ],
  [
    { heading: 'Sokak Hayvanları' },
    'Bakımevindeki 118 köpek ve 74 kedi yuva arıyor. Sahiplenmek isteyenler hafta sonları bakımevini gezebilir, aşı ve kısırlaştırma ücretsiz.',
  ],
  [
    { heading: 'Su Tasarrufu' },
    'Bahçe sulamasını sabah altıdan önce ya da akşam sekizden sonra yapın. Damlayan bir musluk yılda on iki ton suyu boşa akıtır.',
  ],
  [
    { heading: 'Müze Geceleri' },
    'Hisar Müzesi her ayın ilk cuma günü gece yarısına kadar açık. Rehberli gezi saat 21.00’de kapıda başlıyor.',
  ],
  [
    { heading: 'Gençlere Staj' },
    'Yaz stajı başvuruları başladı. Arşiv, itfaiye, fidanlık ve tiyatroda 140 gence yer ayrıldı.',
  ],
  [
    { heading: 'Yol Çalışmaları' },
    'Gar Caddesi’nde içme suyu hattı yenileniyor. Cadde gece saatlerinde tek yönlü olacak, otobüsler Değirmenönü’nden dolaşacak.',
  ],
  [
    { heading: 'Geri Dönüşüm' },
    'Mutfak atığını ayıran mahalle sayısı on dokuza çıktı. Toplanan atıktan üretilen kompost, ay sonunda mahalle evlerinde dağıtılıyor.',
  ],
  [
    { heading: 'Eski Fotoğraflar Aranıyor' },
    'Kent Arşivi aile albümlerindeki Denizhisar fotoğraflarını tarıyor. Fotoğraflarınız aynı gün geri veriliyor, kopyası armağanımız.',
  ],
];

function issueOf({ year, month, until, scene, palette, subjects, blocks }: Issue): DemoPublication {
  const volume = year - 2020;
  const number = until ? `${month}–${until}` : `${month}`;
  const dating = `${[month, until]
    .filter((value) => value !== undefined)
    .map((value) => months[value - 1])
    .join('–')} ${year}`;
  const iso = (value: number) => `${year}-${String(value).padStart(2, '0')}`;
  return {
    key: `denizhisar-bulteni-${year}-${month}`,
    title: 'Denizhisar Bülteni',
    type: 'bulletin',
    date: { asPrinted: dating, edtf: until ? `${iso(month)}/${iso(until)}` : iso(month) },
    departments: ['basinDairesi', 'buyuksehir'],
    memberships: [
      {
        series: 'denizhisarBulteni',
        enumeration: [['Yıl', volume], until ? ['Sayı', month, until] : ['Sayı', month]],
        runningNumber: (volume - 1) * 12 + month,
      },
    ],
    subjects,
    imprint: { place: 'Denizhisar', publisher: buyuksehir },
    extent: { pagination: '16 sayfa', size: '30 cm' },
    abstract: {
      tr: `Aylık bülten: ${blocks.flatMap((block) => (typeof block === 'object' && 'heading' in block ? [block.heading] : [])).join('; ')}.`,
      en: `Monthly bulletin, year ${volume}, no. ${number}.`,
    },
    licence: 'cc-by-4.0',
    document: {
      kind: 'text',
      look: 'corporate',
      change: {
        columns: 2,
        body: { face: 'serif', size: 10.2 },
        heading: { face: 'sansBold', size: 16, align: 'left', colour: '#0d5d6b' },
      },
      cover: 'mastheadNow',
      facts: {
        issuer: [],
        title: 'Denizhisar Bülteni',
        dating: `Yıl ${volume} · Sayı ${number} · ${dating}`,
        scene,
        palette,
      },
      blocks: [...blocks, ...monthly(year, month, scene)],
    },
  };
}

/** What fills the rest of every number: short news, a picture, the month in figures. */
function monthly(year: number, month: number, scene: SceneName): Block[] {
  const random = seededRandom(`denizhisar-bulteni/${year}/${month}`);
  const count = (from: number, to: number) => random.integer(from, to).toLocaleString('tr-TR');
  return [
    ...random.shuffle(shortNews).flat(),
    scene === 'park'
      ? { figure: 'waterworks', caption: 'Gümüşçay vadisi ve su kemeri.' }
      : { figure: 'park', caption: 'Çınarlıbahçe’den.' },
    { heading: 'Ayın Sayıları' },
    {
      table: {
        widths: [2, 1],
        rows: [
          ['Doğum', count(980, 1_260)],
          ['Evlenme', count(310, 720)],
          ['Toplu taşıma, bin yolcu', count(8_100, 12_400)],
          ['Kente verilen su, bin m³', count(5_200, 7_400)],
          ['Ödünç verilen kitap', count(16_000, 31_000)],
          ['Dikilen ağaç', count(240, 1_900)],
        ],
      },
    },
  ];
}

export const denizhisarBulteni: DemoPublication[] = issues.map(issueOf);
