import type { DemoPublication } from '../publication.ts';

const buyuksehir = 'Denizhisar Büyükşehir Belediyesi';

export const twoThousands: DemoPublication[] = [
  {
    key: 'tramvay-fizibilite-2003',
    title: 'Denizhisar Tramvayı Fizibilite Raporu',
    type: 'report',
    date: { asPrinted: 'Kasım 2003' },
    departments: ['hisulas', 'fenDairesi'],
    subjects: ['rayli', 'ulasim'],
    places: [
      ['iskele', 'about'],
      ['cinarlibahce', 'about'],
    ],
    imprint: { place: 'Denizhisar' },
    extent: { pagination: '112 sayfa', size: '30 cm' },
    abstract: {
      tr: 'İskele–Gar–Çınarlıbahçe hattının yolcu tahmini, maliyeti ve çevre etkisi. 1935 planında bulvarın ortasında ayrılan yerin kullanılması önerilir.',
      en: 'Ridership, cost and environmental effects of a tram line from the pier to Çınarlıbahçe.',
    },
    licence: 'cc-by-4.0',
    document: {
      kind: 'text',
      look: 'desktop',
      change: {
        accent: '#7a1f3d',
        tint: '#f3e2e8',
        heading: { face: 'condensedBold', size: 19, align: 'left', colour: '#7a1f3d', capitals: true, rule: true },
        subheading: { face: 'condensed', size: 13, colour: '#7a1f3d' },
      },
      cover: 'desktop',
      facts: {
        issuer: ['Denizhisar Büyükşehir Belediyesi', 'HİSULAŞ'],
        title: 'Denizhisar Tramvayı',
        subtitle: 'Fizibilite raporu',
        dating: '2003',
        imprint: 'Kasım 2003',
        scene: 'tram',
        palette: 'denizhisar',
      },
      blocks: [
        { heading: 'Yönetici Özeti' },
        'Bu rapor, İskele ile Çınarlıbahçe arasında 6,8 kilometre uzunluğunda, on iki duraklı bir tramvay hattının yapılabilirliğini incelemektedir. Hattın omurgası, 1935 imar planında tramvay için ayrılan ve bugün yeşil şerit olarak duran orta refüjdür.',
        'Hat açıldığında günde 41.000 yolcu taşıyacak, bulvardaki otobüs seferlerini yüzde altmış azaltacaktır. İç kârlılık oranı yüzde 9,4 olarak hesaplanmıştır.',
        { heading: 'Mevcut Durum' },
        'Sabah zirve saatinde bulvarda tek yönde 168 otobüs geçmekte, duraklarda kuyruk oluşmaktadır. Ortalama otobüs hızı saatte 9 kilometreye düşmüştür. Yolcu anketine katılan 4.260 kişinin yüzde yetmiş ikisi aktarmasız, sık ve sessiz bir hat istemektedir.',
        {
          table: {
            caption: 'Zirve saat sayımları, tek yön',
            head: ['Kesit', 'Otobüs', 'Yolcu'],
            rows: [
              ['İskele', '121', '6.840'],
              ['Hükûmet Meydanı', '168', '9.310'],
              ['Gar', '154', '8.920'],
              ['Çınarlıbahçe', '88', '4.470'],
            ],
          },
        },
        { heading: 'Seçenekler' },
        {
          list: [
            'A: Ayrılmış şeritte körüklü otobüs',
            'B: Orta refüjde iki hatlı tramvay',
            'C: Yeraltında hafif raylı sistem',
          ],
        },
        'B seçeneği, C’nin dörtte biri maliyetle onun taşıyacağı yolcunun üçte ikisini taşımakta ve kent dokusuna zarar vermemektedir.',
        {
          table: {
            caption: 'Seçeneklerin karşılaştırılması',
            head: ['', 'A', 'B', 'C'],
            rows: [
              ['Maliyet, milyon dolar', '21', '74', '310'],
              ['Yapım süresi, ay', '10', '26', '62'],
              ['Günlük yolcu, bin', '26', '41', '63'],
              ['İşletme gideri, yıllık', '7,2', '5,1', '8,8'],
            ],
          },
        },
        { figure: 'tram', caption: 'B seçeneği: bulvarda tramvay.' },
        { heading: 'Çevre ve Miras' },
        'Hat boyunca 214 çınar ağacı bulunmaktadır; direkler bu ağaçların kök bölgesine girmeyecek biçimde yerleştirilmiştir. Hisariçi’nin önündeki kesimde katenersiz araç kullanılması önerilir.',
        { heading: 'Takvim' },
        {
          table: {
            rows: [
              ['İhale', '2004'],
              ['İnşaat', '2005–2007'],
              ['Deneme seferleri', '2007 sonbaharı'],
              ['Açılış', '29 Ekim 2007'],
            ],
            widths: [1, 1],
          },
        },
      ],
    },
  },
  {
    key: 'stratejik-plan-2006',
    title: 'Stratejik Plan 2007–2011',
    type: 'plan',
    date: { asPrinted: '2006' },
    otherDates: [{ role: 'periodCovered', asPrinted: '2007–2011' }],
    departments: ['mali', 'buyuksehir'],
    subjects: ['yonetim', 'butce'],
    extent: { pagination: '96 sayfa', size: '30 cm' },
    abstract: {
      tr: 'Kentin ilk stratejik planı: misyon, vizyon, amaçlar, hedefler ve göstergeler.',
      en: 'The first strategic plan: mission, vision, aims, targets and indicators.',
    },
    licence: 'cc-by-4.0',
    document: {
      kind: 'text',
      look: 'corporate',
      cover: 'corporate',
      facts: {
        issuer: [buyuksehir],
        title: 'Stratejik Plan',
        subtitle: 'Denize, yeşile ve birbirine açık bir kent',
        dating: '2007–2011',
        scene: 'harbour',
        palette: 'denizhisar',
      },
      blocks: [
        { heading: 'Misyonumuz' },
        'Denizhisar’da yaşayan herkesin temiz suya, güvenli ulaşıma, yeşile ve kültüre eşit biçimde ulaşmasını sağlamak; kentin tarihini koruyarak geleceğini hemşerileriyle birlikte planlamak.',
        { heading: 'Durum Analizi' },
        'Planın hazırlanmasında 1.840 hemşeri, 112 sivil toplum kuruluşu ve 46 muhtarla görüşülmüştür. En çok dile getirilen üç konu sırasıyla ulaşım, yeşil alan ve gençler için iş olanaklarıdır.',
        {
          table: {
            head: ['Güçlü yönler', 'Zayıf yönler'],
            widths: [1, 1],
            rows: [
              ['Korunmuş kıyı bandı', 'Dağınık yerleşim'],
              ['Nitelikli personel', 'Eski su şebekesi'],
              ['Güçlü yerel kimlik', 'Yetersiz arşiv düzeni'],
              ['Üniversite ile iş birliği', 'Raylı sistemin olmaması'],
            ],
          },
        },
        { heading: 'Stratejik Amaçlar' },
        { subheading: 'Amaç 1: Erişilebilir kent' },
        {
          list: [
            'Tramvayın birinci hattını 2009 sonuna kadar işletmeye almak',
            'Engelsiz durak oranını yüzde on sekizden yüzde yetmişe çıkarmak',
            'Kıyıda ve çay boyunca 25 kilometre bisiklet yolu yapmak',
          ],
        },
        { subheading: 'Amaç 2: Temiz körfez' },
        {
          list: [
            'Arıtılan atık suyun oranını yüzde doksan beşe ulaştırmak',
            'Su kayıp ve kaçağını yüzde kırk ikiden yüzde otuza indirmek',
          ],
        },
        { subheading: 'Amaç 3: Belleğini koruyan kent' },
        {
          list: [
            'Kent arşivini kurmak, belediyenin 1925’ten bu yana çıkardığı yayınların listesini tamamlamak',
            'Hisariçi’nde kırk tescilli evi onarmak',
          ],
        },
        { heading: 'Kaynaklar' },
        {
          bars: [
            { label: '2007', value: 214 },
            { label: '2008', value: 248 },
            { label: '2009', value: 291 },
            { label: '2010', value: 322 },
            { label: '2011', value: 360 },
          ],
          unit: 'milyon YTL',
          caption: 'Yıllara göre tahminî bütçe',
        },
        { heading: 'İzleme' },
        'Göstergeler altı ayda bir ölçülecek, sonuçlar belediyenin internet sayfasında yayımlanacaktır. Hedefin yüzde seksenine ulaşılamayan konularda ilgili daire başkanlığı meclise yazılı açıklama yapar.',
      ],
    },
  },
  {
    key: 'city-guide-2008',
    title: 'Denizhisar City Guide',
    titleLanguage: 'en',
    type: 'brochure',
    languages: ['en'],
    date: { asPrinted: '2008' },
    departments: ['basinDairesi', 'kultur'],
    subjects: ['turizm', 'kentTarihi'],
    places: [['denizhisar', 'about']],
    relations: [['edition', 'guide-1939']],
    imprint: { place: 'Denizhisar', publisher: 'Denizhisar Metropolitan Municipality', printer: 'Yenisahil Ofset' },
    extent: { pagination: '48 pages', size: '21 cm' },
    abstract: {
      tr: 'İngilizce kent rehberi; 1939 rehberinden alıntılarla.',
      en: 'A guide to the city in five walks, with quotations from the guide of 1939.',
    },
    licence: 'cc-by-sa-4.0',
    document: {
      kind: 'text',
      look: 'corporate',
      change: {
        size: [420, 595],
        margin: { top: 56, right: 46, bottom: 56, left: 46 },
        accent: '#b8471b',
        tint: '#fbeadf',
        body: { face: 'serif', size: 9.8 },
        heading: { face: 'sansBold', size: 18, align: 'left', colour: '#b8471b' },
        subheading: { face: 'sansMedium', size: 11.5, colour: '#b8471b' },
      },
      cover: 'corporate',
      facts: {
        language: 'en',
        issuer: ['Denizhisar', 'Metropolitan Municipality'],
        title: 'City Guide',
        subtitle: 'Five walks between the castle and the sea',
        dating: '2008',
        scene: 'market',
        palette: 'dusk',
      },
      blocks: [
        { heading: 'Walk 1: The Castle' },
        'Start at the ferry pier and climb Tekke Street. The houses on your left were built after the fire of 1929; look for the iron balconies. The castle gate is open from nine to sunset. Its western tower holds a small museum of ships’ lamps.',
        {
          quote:
            'The castle on its rock, the tiled roofs below it: the town comes into view all at once. (Guide of 1939)',
        },
        { heading: 'Walk 2: The Market' },
        'The covered market has three streets: coppersmiths, silk sellers and spice merchants. The old customs house at its end was the public reading room in 1932 and is the city library today.',
        { figure: 'library', caption: 'The city library in the former customs house.' },
        { heading: 'Walk 3: The Shore' },
        'The promenade runs for three kilometres from the pier to the beach at Fenerdibi. The planner Walter Lindner drew it in 1935 with the words: the shore belongs to no one, because it belongs to everyone.',
        { heading: 'Walk 4: The Valley' },
        'Take bus 7 to the last stop and follow the Gümüşçay upstream to the aqueduct. There are tea gardens under the walnut trees. Return along the mill path.',
        { heading: 'Walk 5: The Island' },
        'Ferries leave for Lighthouse Island at 9, 11, 13, 15 and 17. Bring water and good shoes. The lighthouse keeper opens the stairs on request.',
        { heading: 'Practical' },
        {
          table: {
            rows: [
              ['Emergency', '112'],
              ['Tourist office', 'Ferry pier, daily 9–19'],
              ['City library', 'Monday to Saturday 9–20'],
              ['Bus day ticket', '4 YTL'],
            ],
            widths: [1, 1],
          },
        },
      ],
    },
  },
];
