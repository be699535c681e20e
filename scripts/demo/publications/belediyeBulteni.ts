import type { Block } from '../blocks.ts';
import { type DemoPublication, scanners, withText } from '../publication.ts';
import { seededRandom } from '../random.ts';

/** The monthly bulletin of 1957 to 1959, with the gaps and double numbers that such sets have. */
interface Issue {
  year: number;
  month: number;
  /** The last month of a double number. */
  until?: number;
  needsReading?: true;
  designation?: string;
  /** How many of the small news fit; the default is 6. */
  notices?: number;
  subjects: string[];
  places?: string[];
  lead: Block[];
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
    year: 1957,
    month: 1,
    notices: 4,
    subjects: ['yonetim', 'imar'],
    places: ['iskele'],
    lead: [
      { heading: 'Bültenimiz Çıkarken' },
      'Belediyemizin çalışmalarını hemşerilerimize her ay derli toplu bildirmek istiyoruz. On beş yıl önce kâğıt darlığı yüzünden kapanan Belediye Mecmuasının bıraktığı boşluğu bu bülten dolduracaktır.',
      'Sayfalarımızda meclis kararlarını, yapılan ve yapılacak işleri, şehrin sayılarını bulacaksınız. Yazılarınızı ve şikâyetlerinizi de bekliyoruz.',
      { signature: ['Belediye Başkanı', 'Cevdet Akyalı'] },
      { heading: 'İmar Müdürlüğü Kuruldu' },
      'Fen İşlerinden ayrılan imar kolu, ocak ayından itibaren ayrı bir müdürlük olarak çalışmaya başlamıştır. Ruhsat işleri bundan böyle eski gümrük binasının alt katında görülecektir.',
    ],
  },
  {
    year: 1957,
    month: 2,
    needsReading: true,
    subjects: ['su', 'kanalizasyon'],
    places: ['hisarici'],
    lead: [
      { heading: 'Hisariçi’nde Kanalizasyon' },
      'Hisariçi mahallesinde yüz yıllık kâgir lâğımların yerine büz döşenmesine başlanmıştır. Dar sokaklarda makine çalıştırılamadığı için kazılar elle yapılmaktadır. Bu yüzden işin yaza kadar süreceği tahmin ediliyor.',
      'Kazı sırasında Tekke Sokağında bulunan mermer sütun başlığı müze deposuna kaldırılmıştır.',
    ],
  },
  {
    year: 1957,
    month: 3,
    until: 4,
    subjects: ['parklar', 'otobusler'],
    places: ['cinarlibahce'],
    lead: [
      { heading: 'Ağaçlandırma Haftası' },
      'Bu ilkbaharda şehrin çeşitli yerlerine 4.600 fidan dikilmiştir. Kıyı yolundaki palmiyelerin bakımı için iki bahçıvan daha alınmıştır. Öğrenciler Hisartepe’ye kendi adlarını taşıyan bir çam korusu kurdular.',
      { heading: 'Yeni Otobüsler' },
      'İşletmemize altı yeni otobüs katılmıştır. Arabalar kırk iki yolcu almakta, kapıları havayla açılıp kapanmaktadır. Çınarlıbahçe hattında sefer arası on beş dakikaya indirilmiştir.',
    ],
  },
  {
    year: 1957,
    month: 6,
    subjects: ['kiyi', 'turizm'],
    places: ['fenerdibi'],
    lead: [
      { heading: 'Fenerdibi Plajı Açıldı' },
      'Fenerdibi’nde yapılan halk plajı haziranın ilk pazarı törenle açılmıştır. Plajda iki yüz soyunma kabini, duşlar ve bir kır kahvesi vardır. Giriş büyüklere elli, çocuklara yirmi beş kuruştur.',
      'İskeleden plaja her yarım saatte bir motor kalkmaktadır. Cankurtaran sandalı sabah sekizden akşam yediye kadar nöbettedir.',
    ],
  },
  {
    year: 1957,
    month: 7,
    subjects: ['senlik', 'kulturSanat'],
    places: ['cinarlibahce'],
    lead: [
      { heading: 'Bahçede Konserler' },
      'Belediye bandosu yaz boyunca her cumartesi akşamı Çınarlıbahçe’de konser verecektir. Programda marşların yanında operet parçaları ve halk türküleri vardır. Konserler parasızdır.',
      { heading: 'Açık Hava Sineması' },
      'Eski pazar yerinde kurulan bin kişilik açık hava sineması işletmeye verilmiştir. Gürültüden şikâyet edilmemesi için filmler saat on bire kadar bitirilecektir.',
    ],
  },
  {
    year: 1957,
    month: 10,
    needsReading: true,
    subjects: ['meclis', 'konut'],
    places: ['degirmenonu'],
    lead: [
      { heading: 'Ucuz Evler' },
      'Belediye Meclisi, Değirmenönü’nde seksen ucuz ev yapılmasını kararlaştırmıştır. Evler iki oda, mutfak ve helâdan ibaret olacak, on yılda ödenmek üzere dar gelirli ailelere kura ile verilecektir.',
      'Kuraya girmek isteyenlerin kasım sonuna kadar İmar Müdürlüğüne başvurmaları gerekir.',
    ],
  },
  {
    year: 1958,
    month: 1,
    subjects: ['istatistik', 'butce'],
    lead: [
      { heading: '1957 Yılı Rakamlarla' },
      'Geride kalan yılda şehrimizde 12 kilometre yol asfaltlanmış, 9 kilometre su borusu döşenmiş, 318 yapı ruhsatı verilmiştir. Belediyenin geliri ilk defa dört milyon lirayı geçmiştir.',
      {
        table: {
          head: ['İşin adı', '1956', '1957'],
          rows: [
            ['Asfalt, km', '7', '12'],
            ['Su borusu, km', '6', '9'],
            ['Yapı ruhsatı', '261', '318'],
            ['Sokak lâmbası', '1.940', '2.215'],
          ],
        },
      },
    ],
  },
  {
    year: 1958,
    month: 2,
    until: 3,
    needsReading: true,
    subjects: ['kutuphaneler', 'kulturSanat'],
    places: ['iskele'],
    lead: [
      { heading: 'Kütüphane Yeni Binasında' },
      'Hükûmet Meydanındaki okuma odası, eski gümrük binasının tamamına taşınarak Belediye Kütüphanesi adını almıştır. Kütüphanede on bir bin kitap vardır. Çocuklar için ayrı bir salon açılmıştır.',
      'Kütüphaneci arkadaşımız, evlerinde eski gazete ve belediye yayınları bulunanlardan bunları atmamalarını, kütüphaneye getirmelerini rica ediyor.',
    ],
  },
  {
    year: 1958,
    month: 5,
    subjects: ['saglik', 'zabita'],
    places: ['yenicarsi'],
    lead: [
      { heading: 'Yeni Hal Binası' },
      'Yeniçarşı’nın arkasındaki arsada yapılan sebze ve meyva hali mayısta hizmete girdi. Halde kırk sekiz yazıhane, bir soğuk hava deposu ve kantar binası bulunmaktadır. Sokak aralarında toptan satış yasaklanmıştır.',
    ],
  },
  {
    year: 1958,
    month: 12,
    subjects: ['yangin', 'aydinlatma'],
    lead: [
      { heading: 'Kış Hazırlıkları' },
      'Belediyemiz kış için kar küreme ekipleri kurmuş, yokuşlara kum sandıkları koymuştur. İtfaiye, soba ve baca kontrolüne başlamıştır. Bacasını temizletmeyenlere ihtar verilmektedir.',
      { heading: 'Cıvalı Lâmbalar' },
      'İskele Caddesi ile bulvarın lâmbaları cıva buharlı lâmbalarla değiştirilmektedir. Yeni lâmbalar eskisinden üç kat fazla ışık vermekte, daha az elektrik harcamaktadır.',
    ],
  },
  {
    year: 1959,
    month: 4,
    subjects: ['imar', 'yollar'],
    places: ['degirmenonu'],
    lead: [
      { heading: 'Bulvar Gara Ulaştı' },
      'İskele ile gar arasındaki bulvarın son bölümü de açılmıştır. 1935 plânında çizilen bu yol için yirmi dört yılda yüz altmış bina istimlâk edilmiştir. Bulvarın ortasındaki yeşil şerit ileride tramvaya ayrılacaktır.',
    ],
  },
  {
    year: 1959,
    month: 7,
    until: 8,
    designation: 'Turizm özel sayısı',
    notices: 4,
    subjects: ['turizm', 'senlik'],
    places: ['fenerAdasi'],
    lead: [
      { heading: 'Fener Adasına Yolculuk' },
      'Fener Adası yaz başından beri ziyarete açıktır. Adaya günde dört vapur işlemektedir. Yüz yıllık fenerin merdivenlerini çıkanlar körfezi bir uçtan bir uca görebilirler.',
      'Adada çadır kurmak isteyen gençlere belediyece su ve çadır yeri sağlanmaktadır. Ateş yakmak kesin olarak yasaktır.',
      { figure: 'lighthouse', caption: 'Fener Adası ve fener.' },
      { heading: 'Turizm Bürosu' },
      'İskelede açılan turizm bürosunda İngilizce, Fransızca ve Almanca bilen üç memur çalışmaktadır. İlk ayda 640 yabancı yolcuya bilgi verilmiştir.',
    ],
  },
];

/** Small news that every number carried in one wording or another. */
const notices: Block[][] = [
  [
    { heading: 'Meclis Toplantısı' },
    'Belediye Meclisi ayın ilk pazartesi günü toplanmış, komisyonlardan gelen raporlar görüşülmüştür. Sokak adlarının değiştirilmesi hakkındaki teklif, mahallelinin görüşü alınmak üzere geri bırakılmıştır.',
  ],
  [
    { heading: 'Yol ve Kaldırım' },
    'Gar Caddesinin kaldırımları genişletilmekte, eski parke taşları ara sokaklarda yeniden kullanılmaktadır. Ekiplerin üç vardiya hâlinde çalıştırılması işi hızlandırmıştır.',
  ],
  [
    { heading: 'Okuyucu Mektupları' },
    'Değirmenönü’nden yazan bir hemşerimiz, gece geçen yük arabalarının gürültüsünden şikâyet ediyor. Konu zabıtaya bildirilmiştir. İskelebaşı’ndan gelen mektupta sıra sıra asılı balık ağlarının kaldırımı kapattığı yazılıyor; balıkçılarımızdan anlayış bekliyoruz.',
  ],
  [
    { heading: 'Spor' },
    'Belediye kupası için yapılan kürek yarışlarını Yelkenaltı takımı kazanmıştır. Yarışlar kıyıdan üç bine yakın meraklı tarafından izlenmiştir.',
  ],
  [
    { heading: 'Zabıta Çalışmaları' },
    'Ay içinde zabıta memurlarımız fırın, lokanta ve kahveleri denetlemiş; temizliğe uymayan iş yerlerine para cezası verilmiştir. Eksik gramajlı ekmekler hayır kurumlarına gönderilmiştir.',
  ],
  [
    { heading: 'Çöp Saatleri' },
    'Çöp kamyonları mahallelere gün aşırı uğramaktadır. Hemşerilerimizin çöp tenekelerini kamyon gelmeden sokağa bırakmamalarını önemle rica ederiz.',
  ],
  [
    { heading: 'Mezarlıklar' },
    'Hisartepe mezarlığının duvarı onarılmış, yolları çakıllanmıştır. Mezarlıkta hayvan otlatılması yasaktır.',
  ],
  [
    { heading: 'Kaybolan Eşya' },
    'Otobüslerde unutulan şemsiye, çanta ve eldivenler işletmenin gar önündeki yazıhanesinde saklanmaktadır. Sahipleri kimlikleriyle başvurabilirler.',
  ],
  [
    { heading: 'Bayrak ve Temizlik' },
    'Bayram günlerinde dükkânların bayrakla süslenmesini, kaldırımların sabah erken saatte yıkanmasını esnafımızdan bekliyoruz.',
  ],
  [
    { heading: 'Fidan Satışı' },
    'Belediye fidanlığında çam, akasya, dut ve zakkum fidanları maliyetine satılmaktadır. Okullara ve camilere fidanlar parasız verilir.',
  ],
  [
    { heading: 'Çeşmeler' },
    'Muslukları açık bırakılan mahalle çeşmelerinden her gün yüzlerce ton su akıp gitmektedir. Suyumuzu sakınmak hepimizin borcudur.',
  ],
  [
    { heading: 'Evlendirme Dairesi' },
    'Nikâhlar salı, perşembe ve cumartesi günleri kıyılmaktadır. Salonun ısıtma tesisatı yenilenmiş, duvarları boyanmıştır.',
  ],
];

function bulletin(issue: Issue): DemoPublication {
  const random = seededRandom(`bulletin/${issue.year}/${issue.month}`);
  const volume = issue.year - 1956;
  const number = issue.until ? `${issue.month}–${issue.until}` : `${issue.month}`;
  const monthNames = [issue.month, issue.until]
    .filter((month) => month !== undefined)
    .map((month) => months[month - 1]);
  const dating = `${monthNames.join('–')} ${issue.year}`;
  const iso = (month: number) => `${issue.year}-${String(month).padStart(2, '0')}`;
  const quantity = (from: number, to: number) => random.integer(from, to).toLocaleString('tr-TR');
  const figures: Block[] = [
    { heading: 'Ayın Sayıları' },
    {
      table: {
        rows: [
          ['Doğum', quantity(140, 210)],
          ['Ölüm', quantity(52, 88)],
          ['Evlenme', quantity(38, 96)],
          ['Otobüs yolcusu', quantity(410_000, 520_000)],
          ['Şehre verilen su, m³', quantity(198_000, 262_000)],
          ['Yapı ruhsatı', quantity(14, 41)],
        ],
      },
    },
  ];
  return {
    key: `bulten-${issue.year}-${issue.month}`,
    title: 'Denizhisar Belediye Bülteni',
    type: 'bulletin',
    date: { asPrinted: dating, edtf: issue.until ? `${iso(issue.month)}/${iso(issue.until)}` : iso(issue.month) },
    departments: ['basin', 'belediye'],
    memberships: [
      {
        series: 'belediyeBulteni',
        enumeration: [['Yıl', volume], issue.until ? ['Sayı', issue.month, issue.until] : ['Sayı', issue.month]],
        runningNumber: (volume - 1) * 12 + issue.month,
        ...(issue.designation ? { designation: issue.designation } : {}),
      },
    ],
    subjects: issue.subjects,
    places: (issue.places ?? []).map((place) => [place, 'about']),
    contributions: [['belediyeBasimevi', 'prt']],
    imprint: {
      place: 'Denizhisar',
      publisher: 'Denizhisar Belediyesi',
      printer: 'Belediye Basımevi',
      price: '50 kuruş',
    },
    extent: { pagination: '8 sayfa', size: '23 cm' },
    abstract: {
      tr: `Aylık bülten, Yıl ${volume}, Sayı ${number}: ${headingsOf(issue.lead).join('; ')}.`,
      en: `Monthly bulletin, year ${volume}, no. ${number}.`,
    },
    licence: 'cc-by-4.0',
    copies: [{ holder: 'Kent Arşivi', shelfMark: `SY 31/${volume}` }],
    scan: issue.needsReading ? { ...scanners.middle } : { ...scanners.middle, ...withText },
    document: {
      kind: 'text',
      look: 'bulletin',
      cover: 'mastheadSpot',
      facts: {
        issuer: ['Denizhisar Belediyesi'],
        title: 'Belediye Bülteni',
        dating: `Yıl ${volume}   Sayı ${number}   ${dating}`,
        imprint: '50 kuruş',
      },
      blocks: [
        ...issue.lead,
        ...random
          .shuffle(notices)
          .slice(0, issue.notices ?? 6)
          .flat(),
        ...figures,
      ],
    },
  };
}

function headingsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => (typeof block === 'object' && 'heading' in block ? [block.heading] : []));
}

export const belediyeBulteni: DemoPublication[] = issues.map(bulletin);
