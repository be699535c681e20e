/**
 * Stems of frequent verbs, in folded letters. Verbs made by -le, -leş, -len or -dir need not be here: their shape shows
 * them. Passives are left out on purpose, so that they meet their active (yapılan, yapmak).
 */
export const verbs: ReadonlySet<string> = new Set(
  `
  ac aci acikla ada agla agri ak aksa aktar al aldat aldir alis an andir animsa anla anlas anlat ara arala aran arin
  art artir as asil asin at ata atan atla avla avut ay ayart ayikla ayir ayril az azal azalt bagir bagisla bagla
  baglan bahset bak bakin barin baris bas basar basla bastir basvur bat batir bayil becer begen bekle bele belir
  belirle belirt benimse benze besle bezen bic bik bil bildir bin bindir birak birik biriktir birles bit bitir bog
  bogus bol bolus borclan bosa bosal bosalt boya boz buk bul bulas bulun bulus buna bur burk burus buyu buyur buyut
  buzul cagir cak cal calis calkala carp carpis cat catla cek cekin cekis cel cevir cevrele cevril cigne cik cikar
  cikart cirp cirpin ciz cogal cogalt cok cokert coz curu curut dagil dagit dal dalgalan danis daral daralt daril
  davran daya dayan dayat de deg degerlen degin degis degistir del dene denetle denk derinles derle destekle dev
  devir devral devret dik dile dilen dinle dinlen diren diril dirilt diz dog dogra dogrul dogrult dogur dok doku
  dokun dol dola dolan dolas doldur don donat dondur donus donustur dose dov dovus doy doyur dur durdur dus dusun
  dusur duy duyur duz duzel duzelt duzenle edin eg egil egit eglen ek ekle elde ele elestir emekle emret en engelle
  er eri erin eris erit ertele es esin esirge esne et etkile ettir evlen eyle ez ezberle farket firla firlat fiskir
  gec gecik gecin gecir gecis gel gelis gelistir genisle ger gercekles gerek gerektir geril gerile getir gez gezdir
  gezin gider gir giris git giy giydir giyin gizle goc gocur gom gor gorun gorus goster gosteril gotur gozet gozle
  gozuk gucen gul gulumse gulus gurle gut guven hallet hapset harca hasla hatirla haykir hazirla hazirlan hisset
  hizla hizlan hoslan hukmet ic icer iceril icir ilerle ilet ilgilen ilis imren imzala in inan inandir incele incit
  indir inle irdele irkil isi isin isir isit islat isle islet iste it iyiles izle kabar kabart kac kacin kacir kak
  kal kaldir kalk kalkin kalkis kan kana kandir kaniksa kanitla kap kapa kapat kapis kapla kapsa kapsat kar kara karar karart
  karala karis karistir karsila karsilas kat katil katla kavra kavrul kavur kavus kavustur kay kaybet kaybol kaydet
  kaydir kayir kayna kaynas kaynat kaz kazan kazandir kazi kemir kes kesfet kesis kestir kil kimilda kina kipirda
  kir kirala kiris kirlen kirlet kirp kis kisal kisalt kisitla kiskan kiskirt kivan kivir kivran kiy kiyasla kiz
  kizar kizart kok kokla kon kondur konus konustur kop kopar kopart kopur kork korkut koru korukle korun kos kostur
  kov kovala koy koyul kucakla kucul kucult kucumse kullan kullandir kur kurcala kurtar kurtul kuru kurut kus kusan
  kusat kutla kutsa mahvet mirilda mirildan nitele niyetlen ode og ogren ogret oksa oksur oku okut ol olc oldur olus
  olustur on ona onar onayla onemse oner ongor onle op or orgutle ornekle ort ot otele otur oturt ov ovun oy oyala
  oyla oyna oynat ozen ozendir ozetle ozle parcala parla parlat patla patlat paylas pis pisir planla puskur puskurt
  rastla reddet sag sagla saglan sak sakin sakla saklan sal saldir salla sallan san sap sapta saptir sar sarar sarf
  sark sarkit sars sat satas savas savrul savun savur say sayikla sec sektir sendele ser sergile serp sertles seslen
  sev sevin sevindir sevis seyret sez sicra sig sigdir sigin sik sikil sikis sikistir sil silk sin sina sindir
  sinirlen sirala sirit siva sivis siyir siyril siz sizla sok sol solu son sondur sonuclan sonuclandir sor sorgula
  sorustur sov soy soyle soyles soyun sucla sula sun supur sur surdur surt surukle surun surus sus susa susat susle
  suz tak takil takin tamamla tani tanimla tanin tanis tanistir tanit tap tapin tara tart tartis tas tasar tasarla
  tasi tasin tasit tat tattir tekrarla temizle tep tepin terket terle tik tika tikan tir tirman titre tokatla topar
  topla toplan torpule tuken tuket tur ture turet tut tutukla tutun tutus tutustur tuy uc ucur ugra ugras ugrat
  ugurla ulas ulastir ule ules um umursa umut un unut ure uret urk urkut us usan usen ustlen usu utan uy uyan
  uyandir uyar uyarla uydur uygula uyu uyus uyut uz uza uzaklas uzan uzat uzlas uzul var varol vazgec ver verdir vur
  vurgula vurus yag yak yakala yakis yaklas yaklastir yala yalvar yan yanas yanil yanitla yansi yansit yap yapis
  yapistir yaptir yara yarala yararlan yaras yarat yargila yaris yasa yasakla yasat yasla yaslan yat yatir yatis yay
  yayimla yayimlan yayinla yayinlan yaz yazdir yazis ye yed yedir yegle yelten yen yenil yenile yerles yerlestir yet
  yetin yetis yetistir yig yik yika yil yipran yiprat yirt yit yitir yogunlas yogur yokla yol yolla yonel yonelt
  yonet yonlendir yor yorumla yucel yukle yuksel yukselt yum yumul yur yuru yurut yut yuvarla yuz zedele zehirle
  zorla zorlan
  `
    .trim()
    .split(/\s+/),
);
