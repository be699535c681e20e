import type { DemoAuthority } from './authority.ts';

export interface DemoSubject extends DemoAuthority {
  broader?: string;
}

const subject = (key: string, name: string, en: string, broader?: string, usedFor: string[] = []): DemoSubject => ({
  key,
  name,
  otherNames: [{ text: en, language: 'en' }, ...usedFor.map((text) => ({ text, language: 'tr' }))],
  ...(broader ? { broader } : {}),
});

export const subjects: DemoSubject[] = [
  subject('yonetim', 'Belediye yönetimi', 'Municipal administration'),
  subject('meclis', 'Belediye meclisi', 'Municipal council', 'yonetim', ['Meclis kararları']),
  subject('butce', 'Bütçe ve maliye', 'Budget and finance', 'yonetim', ['Varidat ve masarifat']),
  subject('istatistik', 'İstatistik', 'Statistics', 'yonetim', ['İhsaiyat']),
  subject('zabita', 'Zabıta ve çarşı denetimi', 'Municipal police and market control', 'yonetim', [
    'Belediye tenbihatı',
  ]),
  subject('altyapi', 'Altyapı', 'Infrastructure'),
  subject('su', 'İçme suyu', 'Drinking water', 'altyapi', ['Su tesisatı', 'Terkos']),
  subject('kanalizasyon', 'Kanalizasyon', 'Sewerage', 'altyapi', ['Lağım']),
  subject('yollar', 'Yollar ve kaldırımlar', 'Roads and pavements', 'altyapi', ['Turuk ve maabir']),
  subject('aydinlatma', 'Elektrik ve aydınlatma', 'Electricity and lighting', 'altyapi', ['Tenvirat']),
  subject('ulasim', 'Ulaşım', 'Transport'),
  subject('otobusler', 'Otobüsler', 'Buses', 'ulasim'),
  subject('rayli', 'Raylı sistem', 'Rail transport', 'ulasim', ['Tramvay']),
  subject('vapur', 'İskele ve vapurlar', 'Ferries and piers', 'ulasim'),
  subject('bisiklet', 'Bisiklet', 'Cycling', 'ulasim'),
  subject('imar', 'İmar ve şehircilik', 'Town planning', undefined, ['Şehir plânı']),
  subject('konut', 'Konut ve gecekondu', 'Housing', 'imar'),
  subject('kiyi', 'Kıyı ve liman', 'Coast and harbour', 'imar'),
  subject('haritalar', 'Kent haritaları', 'Town maps', 'imar'),
  subject('saglik', 'Temizlik ve sağlık', 'Public health and cleansing', undefined, ['Tanzifat']),
  subject('afet', 'Afetler', 'Disasters'),
  subject('yangin', 'Yangın ve itfaiye', 'Fire service', 'afet'),
  subject('deprem', 'Deprem', 'Earthquakes', 'afet'),
  subject('cevre', 'Çevre', 'Environment'),
  subject('parklar', 'Parklar ve ağaçlandırma', 'Parks and trees', 'cevre'),
  subject('iklimDegisikligi', 'İklim değişikliği', 'Climate change', 'cevre'),
  subject('kulturSanat', 'Kültür ve sanat', 'Culture and the arts'),
  subject('kutuphaneler', 'Kütüphaneler ve arşivler', 'Libraries and archives', 'kulturSanat'),
  subject('senlik', 'Şenlik ve sergiler', 'Festivals and exhibitions', 'kulturSanat', ['Panayır']),
  subject('kentTarihi', 'Kent tarihi', 'Local history', 'kulturSanat'),
  subject('turizm', 'Turizm', 'Tourism'),
  subject('savas', 'Savaş yılları iaşesi', 'Wartime provisioning', 'saglik'),
];
