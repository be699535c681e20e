import type { Block } from '../blocks.ts';
import { type Random, seededRandom } from '../random.ts';

/**
 * What the departments report in an annual report: the same offices every year, with that year's figures. The wording
 * is that of the 1960s and 1970s, or of today.
 */
export function departmentReports(year: number, wording: keyof typeof bank, departments: number): Block[] {
  const random = seededRandom(`departments/${year}`);
  return random
    .shuffle(bank[wording])
    .slice(0, departments)
    .flatMap((report) => report(figures(random)));
}

type Figures = ReturnType<typeof figures>;
type Report = (n: Figures) => Block[];

/** Whole numbers as they are printed in Turkish. */
function figures(random: Random) {
  const count = (from: number, to: number) => random.integer(from, to).toLocaleString('tr-TR');
  return { count, tenth: (from: number, to: number) => random.between(from, to).toFixed(1).replace('.', ',') };
}

const sixties: Report[] = [
  (n) => [
    { heading: 'İtfaiye Müdürlüğü' },
    `Yıl içinde ${n.count(140, 190)} yangın ihbarı alınmış, bunların ${n.count(18, 31)} tanesi büyük yangın olarak kaydedilmiştir. Yangınların başlıca sebebi bacalardan sıçrayan kıvılcım ile elektrik kontağıdır. Ortalama varış süresi sekiz dakikaya indirilmiştir.`,
    'Değirmenönü’ndeki ikinci istasyon binasının kaba inşaatı bitmiştir. Gönüllü mahalle ekiplerine hortum ve kova dağıtılmış, okullarda yangından korunma dersleri verilmiştir.',
  ],
  (n) => [
    { heading: 'Zabıta Müdürlüğü' },
    `Gıda maddesi satan iş yerleri ${n.count(9_000, 14_000)} defa denetlenmiş, ${n.count(700, 1_200)} ceza zaptı tutulmuştur. Sokaklarda başıboş dolaşan hayvanlar toplanmış, pazar yerlerinde terazilerin damgası yenilenmiştir.`,
    {
      table: {
        head: ['Zabıt konusu', 'Sayı'],
        rows: [
          ['Eksik gramaj', n.count(80, 160)],
          ['Pis iş yeri', n.count(210, 340)],
          ['Etiketsiz satış', n.count(120, 260)],
          ['Kaldırım işgali', n.count(180, 320)],
        ],
        widths: [2, 1],
      },
    },
  ],
  (n) => [
    { heading: 'Mezarlıklar ve Cenaze İşleri' },
    `Yıl içinde ${n.count(820, 990)} defin yapılmıştır. Hisartepe mezarlığının doğu kısmına ${n.count(240, 420)} metre duvar çekilmiş, eski mezar taşlarından ${n.count(60, 110)} tanesinin fotoğrafı alınarak deftere geçirilmiştir.`,
  ],
  (n) => [
    { heading: 'Belediye Kütüphanesi' },
    `Kütüphaneye ${n.count(900, 1_600)} yeni kitap alınmış, okuyucu sayısı ${n.count(41_000, 58_000)} kişiyi bulmuştur. Okuyucuların yarısından çoğu öğrencidir. Gazete koleksiyonunun ciltlenmesine başlanmış, eksik sayılar için ilân verilmiştir.`,
    'Çocuk salonunda her cumartesi masal saati yapılmaktadır. Salonun sobası kaldırılmış, kalorifere geçilmiştir.',
  ],
  (n) => [
    { heading: 'Veteriner ve Mezbaha' },
    `Mezbahada ${n.count(38_000, 52_000)} küçükbaş, ${n.count(5_200, 7_900)} büyükbaş hayvan kesilmiştir. Muayenede hastalıklı görülen ${n.count(210, 380)} gövde imha edilmiştir. Soğuk hava deposunun kompresörü yenilenmiştir.`,
  ],
  (n) => [
    { heading: 'Park ve Fidanlık' },
    `Fidanlıkta ${n.count(28_000, 46_000)} fidan yetiştirilmiş, bunların ${n.count(9_000, 14_000)} tanesi okullara, camilere ve köylere parasız verilmiştir. Bulvardaki çınarların budanması bitirilmiş, kuruyan on bir ağacın yerine yenisi dikilmiştir.`,
  ],
  (n) => [
    { heading: 'Kanalizasyon' },
    `Şehrin kanalizasyon şebekesine ${n.tenth(4, 9)} kilometre eklenmiştir. Yağışlı günlerde denizin kabarmasıyla geri tepen İskelebaşı kollektörüne klape konulmuş, bodrumları su basan ${n.count(60, 140)} binanın şikâyeti böylece sona ermiştir.`,
  ],
];

const today: Report[] = [
  (n) => [
    { heading: 'İtfaiye' },
    `${n.count(4, 9)} istasyonda görev yapan ekiplerimiz yıl boyunca ${n.count(3_200, 4_900)} yangına, ${n.count(1_400, 2_300)} kazaya ve ${n.count(2_600, 3_900)} kurtarma çağrısına yanıt verdi. Ortalama varış süresi ${n.tenth(5, 7)} dakika oldu.`,
    `Okullarda ve iş yerlerinde ${n.count(260, 410)} tatbikat düzenlendi. Gönüllü itfaiyeci sayısı ${n.count(180, 420)} kişiye ulaştı.`,
  ],
  (n) => [
    { heading: 'Sosyal Hizmetler' },
    `${n.count(11_000, 19_000)} haneye düzenli destek verildi, evde bakım ekipleri ${n.count(2_100, 3_400)} yaşlı ve engelli hemşerimizi ziyaret etti. Kadın dayanışma merkezine yapılan ${n.count(640, 1_200)} başvurunun tamamı sonuçlandırıldı.`,
    {
      table: {
        head: ['Hizmet', 'Kişi'],
        rows: [
          ['Evde bakım', n.count(2_100, 3_400)],
          ['Öğrenci bursu', n.count(4_200, 7_800)],
          ['Kreş', n.count(600, 1_400)],
          ['Aşevi, günlük', n.count(1_800, 3_200)],
        ],
        widths: [2, 1],
      },
    },
  ],
  (n) => [
    { heading: 'Park ve Bahçeler' },
    `Kente ${n.count(48, 120)} bin metrekare yeni yeşil alan kazandırıldı, ${n.count(7, 14)} bin ağaç dikildi. Parklarda kullanılan suyun yarısından çoğu arıtılmış su; kuraklığa dayanıklı bitkilerin oranı her yıl artıyor.`,
    'Mahalle bahçelerinde ekim yapan aile sayısı iki katına çıktı. Gül bahçesi, emekli bahçıvanların anlattıklarına dayanarak 1970’lerdeki planına göre yenilendi.',
  ],
  (n) => [
    { heading: 'Kültür ve Sanat' },
    `Şehir Tiyatrosu ${n.count(180, 290)} temsil verdi; oyunları ${n.count(52, 98)} bin kişi izledi. Kent Orkestrası ilçelerde ${n.count(24, 46)} konser düzenledi. Müzenin yeni kanadında açılan “Su ve Kent” sergisini ${n.count(31, 64)} bin kişi gezdi.`,
    `Kent Kütüphanesi ve şubelerinden ${n.count(210, 380)} bin kitap ödünç alındı. Kütüphane bahçesindeki yaz akşamı söyleşileri, yer kalmayınca iskele meydanına taşındı.`,
  ],
  (n) => [
    { heading: 'Fen İşleri' },
    `${n.count(180, 320)} kilometre yolda üstyapı yenilendi, ${n.count(64, 130)} bin metrekare kaldırım engelsiz hale getirildi. Değirmenönü köprüsünün deprem güçlendirmesi tamamlandı. Gece çalışmalarında gürültüyü azaltmak için kesintisiz kazı yönteminden vazgeçildi.`,
  ],
  (n) => [
    { heading: 'Ulaşım' },
    `Toplu taşımada ${n.count(96, 148)} milyon yolcu taşındı. Her dört yolcudan biri raylı sistemi kullandı. Deniz hatlarına iki küçük vapur eklendi; Fener Adası seferleri kış aylarında da sürdürüldü.`,
    {
      bars: [
        { label: 'Otobüs', value: 71 },
        { label: 'Tramvay', value: 34 },
        { label: 'Vapur', value: 6 },
      ],
      unit: 'milyon',
      caption: 'Taşıma türlerine göre yolcu',
    },
  ],
  (n) => [
    { heading: 'Zabıta' },
    `Ekipler ${n.count(21, 38)} bin iş yerini denetledi. Pazarlarda ${n.count(1_100, 2_400)} terazi kontrol edildi. Kıyıda izinsiz kurulan ${n.count(38, 96)} şezlong işletmesi kaldırıldı, kumsal halkın kullanımına açıldı.`,
  ],
  (n) => [
    { heading: 'Temizlik ve Atık' },
    `Günde ortalama ${n.count(860, 1_180)} ton atık toplandı; bunun dörtte biri geri dönüşüme kazandırıldı. Çöp gazından üretilen elektrik ${n.count(9, 17)} bin hanenin tüketimini karşıladı.`,
  ],
];

const bank = { sixties, today };
