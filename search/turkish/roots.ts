/**
 * Frequent words in folded letters, above all those that are short or end as if they carried a suffix. Stripping stops
 * at them, and what leaves one of them is preferred.
 */
export const roots: ReadonlySet<string> = new Set(
  `
  abide ac acele acemi acente aci acik ad ada adalet adam adana aday adet adeta adil adim adli adliye adres af afet afis
  ag aga agac agit agiz agri agustos ahali ahir ahmet ahsap aile ajanda ajans ak akademi akciger akil akim akin akinti
  akis akit akraba aksam aktor al alan alarm alay albay album alcak alem alet alfabe algi ali alim alin alis alkol alman
  alt altgecit alti altin altmis altyapi am ama amac aman ambalaj ambar amca amir an ana anadolu anahtar anayasa ancak
  ani anit ankara anket anlam anlasma anlatim anlayis anma anne anons ansiklopedi ant antakya antalya apartman ara araba
  arabaci arac aralik arasta araz arazi ari ariza arka arkadas armagan arsa arsiv art arti artik artirma artis arzu as
  asal asama asansor asci asevi asfalt asgari asi asik asil asir asiri ask asker askeri asla aslan asma asri astim at
  ataturk ates atik atilim atolye av avans avlu avrupa avukat ay ayak ayar aydin ayet aygit ayi ayin ayna aynen ayni
  ayri ayrica ayrim ayrinti ayse az aza azalik azami azinlik bacak bag bagis baglanti bahar bahce bahis bakan bakanlik
  bakim bakir bakis bakkal bal balik balkon balo ban banka banliyo bar baraj bardak baris baro bas basamak basari
  basbakan basin baska baskan baskanlik baskent baski baslik baston bat bati battaniye bay bayan bayrak bayram baz bazen
  bazi bebek bedava bedel beden bek bekar bel bela belde beledi belediye belediyeci belediyecilik belge belirti belki
  bellek ben benim benzin beraat beraber berber bereket bes besin beste bet beton bey beyan beyanname beyaz beyin bez
  bicak bicim bidon bil bilanco bildiri bile bilet bilgi bilim bilinc bilmece bin bina bir bircok birey biri birikim
  birim birinci birincikanun birincitesrin birkac birlik birlikte bisiklet bit bitki biz bodrum boga bogaz bok bol bolge
  bolu bolum bon bor borc borek borsa boru bos bostan boy boya boyle boyun boyunca boyut boz brifing bu bucak bug bugday
  bugun buhar bul bulgu bulten bulvar burada burc buro bursa burun butce butun buyuk buz caba cadde cag cal cam cami can
  cankiri cap care cari cark carsamba carsi cat cati cay cebir cek cekim celik cem cene cep cerceve cesit cesme cet
  cetin cevre ceza cicek cift ciftci cikar cikis cil cim cin cins cit cizgi cocuk cogu cok col cop corba corum cos cozum
  cukur cul cuma cumartesi cunku cuz dag dahi daima daimi dair daire dal dam dans dar darulaceze davranis dede defa
  defter deger degil degin degirmen degisim dek del dem demir demokrasi deneme denetim deney deneyim deniz denizli depo
  deprem der dere derece dergi deri derin derken derman dernek ders dert destan destek dev devam devir devlet devre
  devrim deyim dik dikim dikis dil dilekce dilim din dini dinleyici dip direk direnis dirsek dis disiplin diyar
  diyarbakir diye diz dize dizi doga dogru dogu dok doksan doktor dokuman dokuz dolap dolay dolayi dolmus dolu don
  donanim donem donum donus dort dost dosya doviz dua dugun dukkan dul dumanl dun dunya durak durgun durum durus durust
  dus duslem dusman dusuk dusunce duvar duyarli duygu duyuru duz duzen duzey duzlem eda edebi eden edirne efe ege ek
  eken ekim ekin ekip ekmek ekonomi eksen eksi eksiltme el ela elbette elbise elci elektrik eleman elli elma elti em
  emek emin emir emlak en encumen ender enerji engel enkaz ense er erdem erkek erken ermeni erzurum es esas esen eser
  eski eskisehir esnaf et etken etki etkin etraf ev evkaf evlat evrak evre evren evvel eylem eylul eza faaliyet fabrika
  faiz fakat fakulte fal falan fan far fark farz fas fatma fatura fayda fayton felaket felsefe fen feribot fes festival
  fidan fiil fikra fil firin firka firma fiskiye fiyat fizik fon forma formu fotograf fuar gam gar garaj gaz gazino gec
  gece gecim gelecek gelenek gelin gelir gelis gem gemi gen genc gene genel genellikle general genis gercek gerek
  gerekce gerekli geri gerilim getiri gez gezegen gezgin gezi gibi gida gider girdi giris girisim giysi gizli gobek goc
  gogus gok gol golge gomlek gonul gor gore gorev gorgu gorsel goruntu gorunum gorus gosteri govde goz grev guc gul
  gumruk gumus gun gunah gundem gunduz gunes guney gur gurultu guven guvence guvenlik guz guzel haber hac hafriyat hafta
  hak hakan hakem hakim hal hala hale hali halic halk halkevi ham hamal hamam han hane hangi hani hanim hap hapis harc
  harf harita has hasan hasar hasta hastane hat hata hatay hatira hava havagazi havuz hayal hayat hayir hayvan hazine
  hazir haziran hece hedef hediye hela hem hemen hemsehri hemsire henuz hep her herkes hesap heyet heykel hic hicbir
  hikaye hiz hizmet hoca hol hos hudut hukuk hukum hukumet hurriyet huseyin hususi huy huzurevi iade ianat iane ibadet
  icat iceri icin icki ickili icme icra idare ifraz ihale ihata ihtiyac ihtiyar iki ikinci ikincikanun ikincitesrin ikiz
  iklim il ilac ilan ilave ilce ile iletisim ilgi ilim iliski ilk ilke ilkkanun ilktesrin im imalat imam iman imar
  imarat imdat imkan imtiyaz imza in inan ince inci indirim inek inkilap inonu insa insaat insan intihap ip ipek irade
  irfan iri irk is isci ise isgal isik isim isin iskan iskele iskence iskenderun islam islem islev ismet ispat issiz
  istanbul istasyon istatistik iste istek istiklal istikraz istimbot istimlak istinat it itfaiye ithal itibaren itina
  ittihat iyi iz izci izin izleyici izmir jale jon kabul kac kacak kadar kadastro kadi kadin kadro kafa kag kagit
  kahraman kahve kal kaldirim kale kalem kalip kalite kalp kam kamu kamulastirma kamyon kan kanal kanalizasyon kanat
  kanit kantin kanun kanunuevvel kanunusani kap kapi kaplan kapsam kaptan kar kara karakol karantina karar kardes kare
  kargo kari karin karinca karistir karne kars karsi karsilik kas kasa kasaba kasap kase kaset kasik kasim kat katalog
  katar kategori kati katilim katip katki katli kav kavga kavram kay kaya kayik kayikci kayip kayit kaymakam kaynak
  kayseri kaz kaza kazan kazanc kebap kedi kefil kel kelime kemal keman kemer kemik kenar kendi kent kep ker kere
  kereste kes kesif kesim kesin kesinti kesir kez kil kilavuz kilise kilit kilo kim kimi kimlik kimse kin kir kira
  kiraathane kiraci kirec kirk kirmizi kirsehir kis kisa kisi kisim kit kita kitap kiyafet kiyi kiyma kiymet kiz kizil
  koca kod kofte kok kol kolay koltuk komisyon komite komsu komur komutan konak konferans kongre konser konsey kontenjan
  kontrol konu konum konut konya kopek kopru kopya kor koridor korku koro koru koruma kose kosk kot kova koy koylu koyun
  koz kredi kres kriz kroki kucuk kuduz kugu kul kulak kule kultur kulup kum kumanda kumas kume kup kur kura kural kuram
  kurban kure kurek kurs kursu kursun kurt kuru kurul kurulus kurum kuruntu kurus kus kusak kusku kusur kut kutlama
  kutuk kutuphane kuvvet kuyu kuzey laf lagim lakin lale lamba lan lav lehce levha lider lig likor liman limon lira
  lisan lise liste litre loca lojman lokanta lokavt lonca luks lutuf maarif maas mac macera madde maden mahalle mahkeme
  makam makas makbuz makine mal malatya mali maliye malzeme mana manevi mani manisa mantar mantik manzara marangoz
  mardin marka mart masa masal masarif maske masraf mastar mat matbaa matine mavi maya mayin mayis mazbata mazi mebus
  meclis mecra medeni medeniyet medrese medya mehmet mektep mektup melek memba memleket memur mendil menfaat menfi meni
  mera merak merdiven merkez mersin mesai mescit mese mesele mesken meslek metin metraj metre metro metrobus mevki
  mevsim mevzi mevzii mey meydan meyve mezar mezarlik mezbaha mezbelelik mezun mide miktar mil millet milli milyar
  milyon mimar mimari minare minibus miras misafir misyon mit mizan mobilya moda model moloz mor motor muavin muayene
  mubadele mudur muduriyet mudurluk mufettis mugla muhasebe muhendis muhit muhtac muhtar muhtariyet mujde mulk mum
  munakasa munzam murakabe murakip musabaka mustafa mustahdem musteri mut mutasarrif muteahhit mutfak mutlaka mutlu
  muvazene muzakere muzayede muze muzigi muzik na nafia nahiye nal nam nane nar nasil naz nazim ne neden nefes nehir nem
  nere nerede nese nesil nesne nesriyat net nevi nevsehir ney nicin nigde nihayet nikah nine nisan nitelik niye niyet
  nizam nizamname nokta not nota noter nufus nukleer numarataj numune nur nutuk obur ocak oda odeme odenek odul odun
  odunc ofis ofke oge ogle ogrenci ogretici ogretim ogretmen ogul ogun ok okul okur ol olay olcek olcu olcum oldukca
  olgu olgun olu olum olumlu olumsuz olusum omur omuz on onay once onceki oncu onder onem oneri onlem onluk onur ora
  orada oran ordek ordu orf orgut orman ornek orta ortak ortam ortu osman ot ote otel otobus otogar otomobil otopark
  otoyol otuz ova oy oyku oylama oyle oysa oyun oz ozel ozellikle ozen ozet ozgu ozgur ozne ozur paca padisah pafta
  paket palto pamuk panayir panel para parca park parke parsel parti pas pasa patates patlama patron pay pazar pazarlik
  pazartesi pek peki pencere perde persembe personel pes pesin pet piknik pil pirinc pis piyano piyasa plaj plaka plan
  polis politika posta poster pratik prens program proje protokol puan pul pusula radyo raf ragmen rakam rakip rapor
  rasat rastgele ray rayic rehber reis rejim reklam renk resim resmi rica rihtim riyaset rize rol roman romen ruh ruhsat
  ruhsatname rusum rusvet ruya ruzgar saat sabah sabit sabun sac sacak sade sadece saf sag sagir sah saha sahil sahip
  sahis sahne sahsi sair saka sakal sakat sakin sal salhane sali salim salname salon sam samimi samsun san sanat sanayi
  sancak sandalye sandik saniye sanki sans santim sap sapka sar saray sari sark sarki sarnic sart sartname satici satir
  satis savas savci saye sayfa saygi sayi sayim sayin sebep sebil sebze secim secmen sef sefer sehir sehit sehpa
  sehremaneti sehremini seker sekil sekiz sekreter seksen sel selam sema semsiye semt sen sendika sene senlik sepet ser
  serbest sergi seri serif serin sermaye servis ses set sevda sevgi sevgili sevinc seviye sey seyahat seyir seyirci
  sicak sicil siddet sifat sigara siginak sigorta sihhiye siir sik sikayet sikinti silah simdi simge sinagog sinav
  sinema sinif sinir sir sira sirca sirf sirk sirket sis sise sistem site sitma sivas sivi sivil siyah siyaset siyasi
  siz sofor sofra sohbet sok sokak sol solun somut son sonbahar sonkanun sonra sontesrin sonuc sopa soru sorumlu sorun
  sos sose sosyal soy soyle soylem soylev soyut soz sozlesme spor stadyum stat su subat subay sube suc sulh sultan suni
  sunnet sunum sur sura surada surat sure surec surekli suret surgun suru surucu surup sus sut sutun suvari taahhut
  tabak taban tabela tabii tablo tahil tahkim tahlil tahliye tahmin tahrirat tahsil tahsilat tahsis tahsisat tahta
  tahvil takdim takim takip taksi taksit taktik takvim talep talih talim talimatname tam tamam tamir tamirat tan tane
  tani tanik tanim tanitim tanzifat tanzim tapu taraf tarif tarife tarih tarim tarla tarti tarz tas tasari tasarim
  tasarruf tasfiye tasit tat tatbikat tatil tav tavan tavir taviz tavsiye tayin tayyare taze tediye teftis tehlike tek
  teklif teknik tekniker tel telefon telgraf temel temin temiz temizlik temmuz temsil ten tenvir tenvirat tepe tepki ter
  terazi terbiye tercih tercume terfi terim terk terkos terminal tersane terzi tesekkur tesis teskilat tespit tesrin
  tesrinievvel tesrinisani tesviye tevhit tevkifat tevzi tezgah ticaret ticari tim tip tir tiyatro tok ton top toplam
  toplanti toplum toprak torba tore toren toz trabzon tramvay transfer tren troleybus tugay tuketici tul tulumba
  tulumbaci tum tumen tunel tup tur turbe turist turizm turk turkce turkiye turku turne tut tutku tutsak tutum tutun tuy
  tuz tuzuk uc ucak ucgen ucret ucus ufuk ugur ulak ulasim ulke ulku ulu ulus umit umum umumi umut un unite universite
  unlem unlu unsur uretim urfa urun us usak ust usta ustgecit ustun usul utu uyari uydu uye uyelik uygar uygun uyku uyum
  uzak uzay uzere uzerinde uzman uzum uzun uzuntu vade vagon vaha vakia vakif vakit vali van vapur var varidat varis
  varlik varsayim vasita vatan vatandas vefa vekil verem vergi veri verim vesika vezir vezne vilayet villa virane
  viyaduk voleybol volt yaban yabanci yag yagmur yaka yakin yakit yal yalan yali yalin yalniz yalnizca yan yangin yani
  yanlis yapi yapim yar yara yarar yardim yargi yari yarim yarin yaris yas yasa yasak yasam yasli yat yatak yatay
  yatirim yavas yavru yay yaya yaygin yayim yayin yayla yaz yazar yazi yazik yazilim yazim yazin yeddi yedek yedi yegen
  yel yelek yelken yem yemek yemin yemis yeni yenileme yenilik yer yeralti yerel yerli yesil yetenek yetim yetiskin
  yetki yetmis yevmiye yigin yigit yikim yil yilan yilbasi yildiz yildonumu yine yirmi yok yoksul yokus yol yolcu
  yolculuk yon yonca yoneltim yonerge yonetici yonetim yonetmelik yontem yore yorgan yorgun yorum yosun yuce yudum yufka
  yuk yukari yuksek yukum yumurta yun yunan yurek yurt yururluk yuruyus yuva yuz yuzey yuzme yuzyil zabit zabita
  zabitname zafer zam zaman zan zar zarar zarf zaruri zat zaten zayi zayif zehir zeka zemin zengin zerzevat zeytin zihin
  zil zincir zinde ziraat zirai ziyafet ziyaret zor zulum zumre
  `
    .trim()
    .split(/\s+/),
);
