import type { Block } from '../blocks.ts';
import { cycleRoutes } from '../geography.ts';
import type { PaletteName } from '../palettes.ts';
import type { DemoPublication } from '../publication.ts';
import { seededRandom } from '../random.ts';
import type { SceneName } from '../scenery.ts';
import { departmentReports } from './departmentReports.ts';

const buyuksehir = 'Denizhisar Büyükşehir Belediyesi';

const records: DemoPublication[] = [
  {
    key: 'performans-2020',
    title: '2020 Yılı Performans Programı',
    type: 'budget',
    date: { asPrinted: 'Kasım 2019' },
    otherDates: [{ role: 'periodCovered', asPrinted: '2020' }],
    departments: ['mali'],
    memberships: [{ series: 'butceler' }],
    subjects: ['butce', 'yonetim'],
    extent: { pagination: '74 sayfa', size: '30 cm' },
    abstract: { tr: 'Hedefler, göstergeler ve ödenekler.', en: 'Targets, indicators and appropriations for 2020.' },
    licence: 'cc-by-4.0',
    document: {
      kind: 'text',
      look: 'corporate',
      change: {
        accent: '#3b3f73',
        tint: '#e8e8f4',
        heading: { face: 'sansBold', size: 22, align: 'left', colour: '#3b3f73' },
        subheading: { face: 'sansMedium', size: 13.5, colour: '#3b3f73' },
      },
      cover: 'corporate',
      facts: {
        issuer: [buyuksehir, 'Mali Hizmetler Dairesi Başkanlığı'],
        title: 'Performans Programı',
        subtitle: 'Hedefler ve ödenekler',
        dating: '2020',
        scene: 'bridge',
        palette: 'night',
      },
      blocks: [
        { heading: 'Genel Bilgiler' },
        'Program, 2020–2024 Stratejik Planı’nın ilk dilimini kapsamaktadır. Belediyenin 2020 bütçesi 1 milyar 684 milyon TL olarak öngörülmüştür.',
        { heading: 'Hedef ve Göstergeler' },
        {
          table: {
            head: ['Gösterge', '2018', '2019', '2020 hedefi'],
            rows: [
              ['Bisiklet yolu, km', '48', '61', '78'],
              ['Elektrikli otobüs', '0', '20', '55'],
              ['Su kayıp oranı', '%34', '%32', '%30'],
              ['Kişi başına yeşil alan, m²', '8,1', '8,6', '9,4'],
              ['Dijitalleştirilen sayfa, bin', '14', '46', '120'],
            ],
          },
        },
        { heading: 'Ödenekler' },
        {
          bars: [
            { label: 'Ulaşım', value: 512 },
            { label: 'Fen işleri', value: 398 },
            { label: 'Çevre ve parklar', value: 241 },
            { label: 'Sosyal hizmetler', value: 187 },
            { label: 'Kültür', value: 96 },
          ],
          unit: 'milyon TL',
          caption: 'Ödeneklerin dağılımı',
        },
        { heading: 'Belediye Belleği' },
        'Kent Arşivi’nde başlatılan dijitalleştirme çalışmasıyla belediyenin çıkardığı süreli yayınların taranması 2021 sonunda tamamlanacaktır. Taranan sayfalar herkesin kullanımına açılacaktır.',
        { heading: 'Riskler' },
        'Kur artışının elektrikli otobüs alımını geciktirmesi, kurak geçen kışın ardından su kısıtlaması gerekmesi programın başlıca riskleridir.',
      ],
    },
  },
  {
    key: 'faaliyet-2022',
    title: '2022 Yılı Faaliyet Raporu',
    type: 'annualReport',
    date: { asPrinted: 'Nisan 2023' },
    otherDates: [{ role: 'periodCovered', asPrinted: '2022' }],
    departments: ['mali', 'buyuksehir'],
    memberships: [{ series: 'faaliyetRaporlari' }],
    subjects: ['yonetim', 'deprem', 'iklimDegisikligi'],
    extent: { pagination: '188 sayfa', size: '30 cm' },
    abstract: {
      tr: 'Kuraklık, yapı stokunun taranması ve kıyı hattı yılı.',
      en: 'A year of drought, of surveying buildings for earthquakes and of works along the shore.',
    },
    licence: 'cc-by-4.0',
    document: {
      kind: 'text',
      look: 'corporate',
      cover: 'corporate',
      facts: {
        issuer: [buyuksehir],
        title: 'Faaliyet Raporu',
        subtitle: 'Hazır, serin, yakın',
        dating: '2022',
        scene: 'lighthouse',
        palette: 'denizhisar',
      },
      blocks: [
        { heading: 'Başlarken' },
        'Geride bıraktığımız yıl kuraklıkla başladı, taşkınla bitti. İki uç arasında kentimizin dayanıklılığını bir kez daha sınadık. Bu rapor neyi başardığımızı olduğu kadar neyi başaramadığımızı da yazıyor.',
        { heading: 'Depreme Hazırlık' },
        'Hızlı tarama yöntemiyle 18.400 yapı incelendi; bunların 2.960’ı için ayrıntılı inceleme önerildi. Hisariçi’ndeki yığma taş evler ayrı bir yöntemle ele alındı. Toplanma alanlarının tamamına su ve elektrik bağlandı.',
        {
          table: {
            head: ['İlçe', 'Taranan yapı', 'Öncelikli'],
            total: true,
            rows: [
              ['Hisariçi', '3.120', '884'],
              ['Yelkenaltı', '4.210', '611'],
              ['Bağlararası', '6.480', '973'],
              ['Kumluyalı', '4.590', '492'],
              ['Toplam', '18.400', '2.960'],
            ],
          },
        },
        { heading: 'Su' },
        'Barajdaki doluluk ekim ayında yüzde on yediye düştü. Kayıp ve kaçakla mücadele sayesinde kente verilen su yüzde altı azalırken hiçbir mahallede kesinti yapılmadı. HİSKİ 34 kilometre eski boruyu yeniledi.',
        {
          bars: [
            { label: '2018', value: 34 },
            { label: '2019', value: 32 },
            { label: '2020', value: 30 },
            { label: '2021', value: 28 },
            { label: '2022', value: 26 },
          ],
          unit: '%',
          caption: 'Su kayıp ve kaçak oranı',
        },
        { heading: 'Kıyı' },
        'Kumluyalı’da kıyı bandının dördüncü etabı açıldı. Böylece Tuzlaönü’nden Kumluyalı’ya 17 kilometrelik kesintisiz kıyı yolu tamamlandı.',
        { figure: 'cycleway', caption: 'Kumluyalı kıyı yolu.' },
        { heading: 'Kültür ve Bellek' },
        'Kent Arşivi 212.000 sayfa taradı. Eksik sayılar için yapılan çağrıya 340 hemşeri yanıt verdi; 1958 bülteninin iki kayıp sayısı bir berber dükkânının tavan arasından çıktı.',
        ...departmentReports(2022, 'today', 7),
        { heading: 'Yapamadıklarımız' },
        {
          list: [
            'Elektrikli otobüs alımı kur artışı nedeniyle 24 araçla sınırlı kaldı.',
            'Tramvayın üçüncü hattı için kredi bulunamadı.',
            'Açık hava tiyatrosunun onarımı 2023’e kaldı.',
          ],
        },
        { heading: 'Malî Bilgiler' },
        {
          table: {
            head: ['Kalem', 'Milyon TL'],
            total: true,
            rows: [
              ['Vergi payları', '2.614'],
              ['Öz gelirler', '918'],
              ['Bağış ve yardımlar', '71'],
              ['Borçlanma', '340'],
              ['Toplam', '3.943'],
            ],
          },
        },
      ],
    },
  },
  {
    key: 'meclis-2024-kasim',
    title: 'Meclis Kararları Özeti: Kasım 2024',
    type: 'decisions',
    date: { asPrinted: '22 Kasım 2024' },
    otherDates: [{ role: 'decided', asPrinted: '11–22 Kasım 2024', edtf: '2024-11-11/2024-11-22' }],
    departments: ['kararlar'],
    memberships: [{ series: 'meclisKararlari' }],
    subjects: ['meclis', 'butce', 'bisiklet'],
    parts: [
      { title: 'Bütçenin kabulü', number: '2024/311', firstPage: '1', date: '2024-11-22', subjects: ['butce'] },
      { title: 'Gece otobüsleri', number: '2024/318', firstPage: '1', date: '2024-11-18', subjects: ['otobusler'] },
      { title: 'Adı verilmemiş sokaklar', number: '2024/322', firstPage: '2', date: '2024-11-20' },
    ],
    extent: { pagination: '4 sayfa', size: '30 cm' },
    abstract: {
      tr: 'Bütçe, gece otobüsleri, sokak adları ve kıyı yönetmeliği.',
      en: 'Budget, night buses, street names and the by-law on the shore.',
    },
    licence: 'publicDomain',
    document: {
      kind: 'text',
      look: 'corporate',
      change: { heading: { face: 'sansBold', size: 14, align: 'left', colour: '#0d5d6b' } },
      cover: 'mastheadNow',
      facts: {
        issuer: [buyuksehir],
        title: 'Meclis Kararları Özeti',
        dating: 'Kasım 2024',
        scene: 'library',
        palette: 'denizhisar',
      },
      blocks: [
        { heading: 'Karar 2024/311: Bütçe' },
        '2025 yılı bütçesi 9 milyar 840 milyon TL olarak, 21 ret oyuna karşı 47 oyla kabul edildi. Kültür ödeneği komisyonda 40 milyon TL artırıldı.',
        { heading: 'Karar 2024/318: Gece Otobüsleri' },
        'Dört ana hatta gece seferlerinin 1 Ocak 2025’ten başlayarak saat 03.30’a kadar uzatılmasına oybirliğiyle karar verildi. Kadın yolcular durak dışında inebilecek.',
        { heading: 'Karar 2024/322: Sokak Adları' },
        'Karşıçayır’da adı bulunmayan on dört sokağa ağaç ve kuş adları verildi: Sakız, Defne, Menengiç, Kırlangıç, İshak…',
        { heading: 'Karar 2024/327: Kıyı Alanları Yönetmeliği' },
        'Kıyıdaki büfelerin kapladığı alanı yarıya indiren, kumsala şezlong konulmasını sınırlayan yönetmelik taslağı ilgili komisyona gönderildi.',
        { heading: 'Soru Önergeleri' },
        {
          table: {
            head: ['Konu', 'Yanıtlayan'],
            widths: [2, 1],
            rows: [
              ['Değirmenönü taşkın duvarı', 'HİSKİ'],
              ['Kütüphanelerin pazar günü açılması', 'Kültür'],
              ['Sokak hayvanları bakımevi', 'Veteriner İşleri'],
              ['Tramvay asansörleri', 'HİSULAŞ'],
            ],
          },
        },
      ],
    },
  },
  {
    key: 'butce-2025',
    title: '2025 Mali Yılı Bütçesi: Hemşeri Özeti',
    type: 'budget',
    date: { asPrinted: 'Aralık 2024' },
    otherDates: [{ role: 'periodCovered', asPrinted: '2025' }],
    departments: ['mali'],
    memberships: [{ series: 'butceler' }],
    subjects: ['butce'],
    extent: { pagination: '12 sayfa', size: '30 cm' },
    abstract: {
      tr: 'Bütçenin herkes için anlatımı: yüz liranın nereye gittiği.',
      en: 'The budget for everyone: where a hundred liras go.',
    },
    licence: 'cc-by-4.0',
    document: {
      kind: 'text',
      look: 'corporate',
      change: {
        accent: '#8a4b12',
        tint: '#f8ead8',
        heading: { face: 'sansBold', size: 22, align: 'left', colour: '#8a4b12' },
        subheading: { face: 'sansMedium', size: 13.5, colour: '#8a4b12' },
      },
      cover: 'corporate',
      facts: {
        issuer: [buyuksehir, 'Mali Hizmetler Dairesi Başkanlığı'],
        title: 'Bütçemiz 2025',
        subtitle: 'Hemşeri özeti',
        dating: '2025',
        scene: 'market',
        palette: 'spring',
      },
      blocks: [
        { heading: 'Yüz Liranız Nereye Gidiyor?' },
        {
          bars: [
            { label: 'Toplu taşıma', value: 29 },
            { label: 'Yol ve altyapı', value: 24 },
            { label: 'Temizlik ve çevre', value: 15 },
            { label: 'Sosyal destek', value: 13 },
            { label: 'Kültür ve spor', value: 8 },
            { label: 'Yönetim', value: 7 },
            { label: 'Borç', value: 4 },
          ],
          unit: 'lira',
          caption: 'Belediyenin harcadığı her yüz lira',
        },
        'Bütçe sözcüğü eski kayıtlarımızda varidat ve masarifat diye geçer; bugün gelir ve gider diyoruz. Anlamı değişmedi: ortak paramızın hesabı.',
        { heading: 'Gelirler' },
        {
          table: {
            head: ['Kaynak', 'Milyon TL', 'Pay'],
            total: true,
            rows: [
              ['Genel bütçe vergi payı', '6.790', '%69'],
              ['Su ve ulaşım gelirleri', '1.480', '%15'],
              ['Kira ve harçlar', '880', '%9'],
              ['Borçlanma', '690', '%7'],
              ['Toplam', '9.840', '%100'],
            ],
          },
        },
        { heading: 'Bu Yıl Yeni Ne Var?' },
        {
          list: [
            'Gece otobüsleri dört hatta',
            'Yirmi sekiz elektrikli otobüs',
            'Değirmenönü taşkın duvarının ikinci etabı',
            'Kütüphanelerin pazar günü açılması',
            'Belediye yayınlarının açık kütüphanesi',
          ],
        },
        { heading: 'Söz Hakkı' },
        'Mahalle bütçesi için ayrılan 120 milyon TL’nin nereye harcanacağına şubat ayında yapılacak oylamada siz karar vereceksiniz. On altı yaşını dolduran her hemşeri oy kullanabilir.',
      ],
    },
  },
  {
    key: 'bisiklet-haritasi-2025',
    title: 'Bisiklet Yolları Haritası',
    type: 'map',
    date: { asPrinted: 'Mart 2025' },
    departments: ['hisulas'],
    subjects: ['bisiklet', 'haritalar'],
    places: [
      ['denizhisar', 'depicted'],
      ['kumluyali', 'depicted'],
    ],
    extent: { sheet: '1 pafta', scale: '1:10.000', size: '42 × 59 cm' },
    abstract: {
      tr: 'Üç ana güzergâhıyla kentin bisiklet yolları (A2).',
      en: 'The three main cycle routes of the city, on an A2 sheet.',
    },
    licence: 'cc-by-sa-4.0',
    document: {
      kind: 'map',
      size: [1684, 1191],
      year: 2025,
      style: 'today',
      title: 'Bisiklet Yolları',
      subtitle: '2025 baharı',
      issuer: 'HİSULAŞ',
      dating: 'Mart 2025',
      scale: '1:10.000',
      routes: cycleRoutes,
      words: {
        sea: 'Denizhisar Körfezi',
        river: 'Gümüşçay',
        railway: 'Demiryolu',
        island: 'Fener Adası',
        castle: 'Hisar',
        metres: '1 km',
      },
    },
  },
  {
    key: 'kiyi-yonetmeligi-2025',
    title: 'Kıyı Alanlarının Kullanılmasına Dair Yönetmelik',
    type: 'regulation',
    date: { asPrinted: '14 Mayıs 2025' },
    otherDates: [{ role: 'inForce', asPrinted: '1 Haziran 2025' }],
    departments: ['imarDairesi', 'kararlar'],
    subjects: ['kiyi', 'zabita'],
    places: [
      ['fenerdibi', 'about'],
      ['kumluyali', 'about'],
    ],
    extent: { pagination: '6 sayfa', size: '30 cm' },
    abstract: {
      tr: 'Kıyıda büfe, şezlong, etkinlik ve tekne bağlama kuralları.',
      en: 'Rules for kiosks, sunbeds, events and moorings on the shore.',
    },
    licence: 'publicDomain',
    document: {
      kind: 'text',
      look: 'corporate',
      change: { heading: { face: 'sansBold', size: 13, align: 'left', colour: '#0d5d6b' }, justify: true },
      cover: 'mastheadNow',
      facts: {
        issuer: [buyuksehir],
        title: 'Kıyı Yönetmeliği',
        dating: '14 Mayıs 2025',
        scene: 'regatta',
        palette: 'denizhisar',
      },
      blocks: [
        { heading: 'Birinci Bölüm: Amaç ve Kapsam' },
        'Madde 1 — Bu Yönetmeliğin amacı, kıyıların herkesin eşit ve serbest yararlanmasına açık tutulmasını sağlamaktır.',
        'Madde 2 — Bu Yönetmelik, Tuzlaönü ile Kumluyalı arasındaki kıyı bandını ve Fener Adası’nı kapsar.',
        { heading: 'İkinci Bölüm: Kullanım' },
        'Madde 3 — Kıyıda her beş yüz metrede en çok bir büfeye izin verilir. Büfenin kapladığı alan yirmi metrekareyi geçemez.',
        'Madde 4 — Kumsalın en az üçte ikisi şezlong ve şemsiyeye kapalıdır. Kıyıya giriş için ücret alınamaz.',
        'Madde 5 — Gürültü düzeyi saat 22.00’den sonra elli beş desibeli aşamaz.',
        'Madde 6 — Tekneler belediyece belirlenen iskelelerin dışında kıyıya bağlanamaz.',
        { heading: 'Üçüncü Bölüm: Koruma' },
        'Madde 7 — Kum zambaklarının bulunduğu alanlar çitle çevrilir; bu alanlarda araçla dolaşılamaz.',
        'Madde 8 — Deniz kaplumbağalarının yuvalama döneminde kıyı aydınlatması kısılır.',
        { heading: 'Dördüncü Bölüm: Son Hükümler' },
        'Madde 9 — Bu Yönetmeliğe aykırı davrananlara zabıtaca idari para cezası verilir.',
        'Madde 10 — Bu Yönetmelik 1 Haziran 2025 tarihinde yürürlüğe girer.',
      ],
    },
  },
  {
    key: 'mahalle-adlari-2021',
    title: 'Sokakların Belleği: Denizhisar’da Yer Adları',
    type: 'book',
    date: { asPrinted: '2021' },
    departments: ['kutuphane'],
    memberships: [{ series: 'kentKitapligi', enumeration: [['Kitap', 4]], runningNumber: 4 }],
    subjects: ['kentTarihi', 'haritalar'],
    places: [
      ['hisarici', 'about'],
      ['yenicarsi', 'about'],
    ],
    contributions: [
      ['erdilli', 'aut', 'Nezihe Erdilli'],
      ['denizalp', 'ill', 'Leylâ Denizalp'],
    ],
    imprint: { place: 'Denizhisar', publisher: buyuksehir, printer: 'Yenisahil Ofset', edition: '1. basım' },
    extent: { pagination: '212 sayfa', size: '24 cm' },
    abstract: {
      tr: 'Mahalle ve sokak adlarının nereden geldiğini, hangi yıl değiştiğini anlatan sözlük.',
      en: 'A dictionary of the names of quarters and streets.',
    },
    licence: 'cc-by-nc-4.0',
    document: {
      kind: 'text',
      look: 'corporate',
      change: {
        size: [482, 680],
        margin: { top: 70, right: 62, bottom: 70, left: 66 },
        columns: 1,
        accent: '#5b2a4a',
        tint: '#f0e6ec',
        body: { face: 'serif', size: 10.6 },
        justify: true,
        leading: 1.44,
        heading: { face: 'serifBold', size: 18, align: 'left', colour: '#5b2a4a' },
        subheading: { face: 'serifBold', size: 11, colour: '#5b2a4a' },
      },
      cover: 'corporate',
      facts: {
        issuer: ['Nezihe Erdilli', 'Denizhisar Kent Kitaplığı 4'],
        title: 'Sokakların Belleği',
        subtitle: 'Denizhisar’da yer adları',
        dating: '2021',
        scene: 'tram',
        palette: 'dusk',
      },
      blocks: [
        { heading: 'Birkaç Söz' },
        'Bir kentin en eski yazısı sokak levhalarıdır. 1928 yılının aralık ayında bu levhalar yeni harflerle yeniden yazıldı; adların çoğu o gün değişti, bir kısmı ağızlarda yaşamayı sürdürdü.',
        { heading: 'B' },
        { subheading: 'Bağlararası' },
        'Adını 1950’lere kadar kentin doğusunu kaplayan bağlardan alır. 1965 etüdünde gecekondu bölgesi olarak geçer. Yaşlılar hâlâ “bağlara çıkmak” der.',
        { heading: 'Ç' },
        { subheading: 'Çınarlıbahçe' },
        'Yirmi dönümlük bir bostandı. 1932’de halk bahçesi yapıldı. Bahçeye adını veren çınarlardan üçü ayaktadır; en yaşlısının çevresi 6,4 metredir.',
        { heading: 'D' },
        { subheading: 'Değirmenönü' },
        'Gümüşçay üzerindeki üç un değirmeninden. Son değirmen 1931 yangınından sonra kapandı, taşı bugün kütüphanenin avlusundadır.',
        { heading: 'H' },
        { subheading: 'Hisariçi' },
        'Eski kayıtlarda Kale Mahallesi. 1935 imar planı raporunda ilk kez Hisariçi adıyla anılır.',
        { heading: 'İ' },
        { subheading: 'İskelebaşı' },
        'Mavnaların yanaştığı ahşap iskelenin başı. Halk arasında yalnızca “Baş” da denir.',
        { heading: 'T' },
        { subheading: 'Tekke Sokağı' },
        'Sokağın köşesindeki yapı 1925’ten sonra okul, ardından nikâh dairesi oldu. 1957’de kanalizasyon kazısında burada bir mermer sütun başlığı bulundu.',
        { heading: 'Y' },
        { subheading: 'Yelkenaltı' },
        'Balıkçıların yelken kuruttuğu kumsaldan. 1955–1989 arasında ayrı belediyeydi.',
        { figure: 'harbour', caption: 'İskelebaşı ve Hisar.' },
      ],
    },
  },
  {
    key: 'short-history-2025',
    title: 'A Harbour and Its Paper: A Short History of Denizhisar in Print',
    titleLanguage: 'en',
    type: 'book',
    languages: ['en'],
    date: { asPrinted: '2025' },
    departments: ['kutuphane'],
    memberships: [{ series: 'kentKitapligi', enumeration: [['Kitap', 7]], runningNumber: 7 }],
    subjects: ['kentTarihi', 'kutuphaneler'],
    places: [['denizhisar', 'about']],
    contributions: [['erdilli', 'aut', 'Nezihe Erdilli']],
    relations: [['accompanies', 'kent-tarihi-liman-2012']],
    imprint: { place: 'Denizhisar', publisher: 'Denizhisar Metropolitan Municipality', edition: 'First edition' },
    extent: { pagination: '96 pages', size: '21 cm' },
    abstract: {
      tr: 'Belediyenin yüz yıllık yayıncılığının kısa İngilizce tarihi.',
      en: 'A short history of a hundred years of municipal publishing.',
    },
    licence: 'cc-by-sa-4.0',
    document: {
      kind: 'text',
      look: 'corporate',
      change: {
        size: [420, 595],
        margin: { top: 60, right: 52, bottom: 60, left: 56 },
        accent: '#123c46',
        tint: '#e4ebec',
        body: { face: 'serif', size: 10.2 },
        justify: true,
        indent: 14,
        leading: 1.45,
        heading: { face: 'serifBold', size: 17, align: 'left', colour: '#123c46' },
      },
      cover: 'corporate',
      facts: {
        language: 'en',
        issuer: ['Nezihe Erdilli', 'Denizhisar City Library'],
        title: 'A Harbour and Its Paper',
        subtitle: 'A short history of Denizhisar in print',
        dating: '2025',
        scene: 'harbour',
        palette: 'night',
      },
      blocks: [
        { heading: 'The First Sheets' },
        'The oldest municipal print that has come down to us is the third number of a journal in Arabic letters, dated Teşrinisani 1341, which is November 1925. It complains of the water. So, one is tempted to say, has every number of every journal since.',
        { heading: 'The New Letters' },
        'On the first of December 1928 a notice went up on the walls: shop signs were to be repainted in the new alphabet within a month. Patterns of the letters were given away free at the technical office. The same printer, with the same presses, set the budget of 1929 from left to right.',
        { heading: 'A Journal and Its End' },
        'The municipal journal of the 1930s is our best witness. It printed births and deaths, the price of bread, and the minutes of the council. The war ended it in March 1942, with an apology for the shortage of paper that proved to be its last words.',
        { figure: 'tram', caption: 'The boulevard, as it was imagined in 1935.' },
        { heading: 'The Age of the Stencil' },
        'For forty years the council’s decisions were typed on wax stencils and run off in violet ink. The paper is brittle, and the violet fades. Scanning them was a race against sunlight.',
        { heading: 'What Is Missing' },
        'Of some hundred numbers of the journal we hold only a few. The bulletin of the 1950s has holes in every year. If you have a drawer with old paper in it, please open it before you throw it away.',
      ],
    },
  },
];

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

export const twentyTwenties: DemoPublication[] = [...records, ...issues.map(issueOf)];
