import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "synonyms" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"words" varchar NOT NULL,
  	"enabled" boolean DEFAULT true,
  	"note" varchar,
  	"search_key" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "synonyms_id" integer;
  CREATE INDEX "synonyms_title_idx" ON "synonyms" USING btree ("title");
  CREATE INDEX "synonyms_enabled_idx" ON "synonyms" USING btree ("enabled");
  CREATE INDEX "synonyms_updated_at_idx" ON "synonyms" USING btree ("updated_at");
  CREATE INDEX "synonyms_created_at_idx" ON "synonyms" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_synonyms_fk" FOREIGN KEY ("synonyms_id") REFERENCES "public"."synonyms"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_synonyms_id_idx" ON "payload_locked_documents_rels" USING btree ("synonyms_id");`)
  await db.execute(startingGroups)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "synonyms" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "synonyms" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_synonyms_fk";
  
  DROP INDEX "payload_locked_documents_rels_synonyms_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "synonyms_id";`)
}

/** Switched off: which of them suit a municipality is for its archivists to say. */
const startingGroups = sql`
  INSERT INTO "synonyms" ("title", "words", "enabled", "note", "search_key") VALUES
    ('belediye başkanı ~ belediye reisi ~ şehremini', E'belediye başkanı\nbelediye reisi\nşehremini', false, 'Belediye başkanlığının adları: 1930 tarihli Belediye Kanunu öncesinde şehremini (İstanbul), sonra belediye reisi, bugün belediye başkanı.', 'belediye baskani ~ belediye reisi ~ sehremini'),
    ('belediye başkanlığı ~ belediye reisliği ~ belediye riyaseti', E'belediye başkanlığı\nbelediye reisliği\nbelediye riyaseti', false, null, 'belediye baskanligi ~ belediye reisligi ~ belediye riyaseti'),
    ('belediye ~ şehremaneti', E'belediye\nşehremaneti', false, null, 'belediye ~ sehremaneti'),
    ('belediye encümeni ~ daimî encümen ~ encümen', E'belediye encümeni\ndaimî encümen\nencümen', false, null, 'belediye encumeni ~ daimi encumen ~ encumen'),
    ('meclis ~ meclis-i umumi ~ umumi meclis ~ cemiyet-i umumiye-i belediye', E'meclis\nmeclis-i umumi\numumi meclis\ncemiyet-i umumiye-i belediye', false, null, 'meclis ~ meclis-i umumi ~ umumi meclis ~ cemiyet-i umumiye-i belediye'),
    ('meclis üyesi ~ meclis azası ~ aza', E'meclis üyesi\nmeclis azası\naza', false, null, 'meclis uyesi ~ meclis azasi ~ aza'),
    ('zabıta ~ çavuşluk ~ belediye zabıtası ~ zabıta-i belediye', E'zabıta\nçavuşluk\nbelediye zabıtası\nzabıta-i belediye', false, null, 'zabita ~ cavusluk ~ belediye zabitasi ~ zabita-i belediye'),
    ('itfaiye ~ tulumbacı ~ tulumbacılar ~ itfaiye taburu', E'itfaiye\ntulumbacı\ntulumbacılar\nitfaiye taburu', false, null, 'itfaiye ~ tulumbaci ~ tulumbacilar ~ itfaiye taburu'),
    ('mezbaha ~ kesimevi ~ kanara ~ salhane', E'mezbaha\nkesimevi\nkanara\nsalhane', false, null, 'mezbaha ~ kesimevi ~ kanara ~ salhane'),
    ('bayındırlık ~ nafıa ~ umur-ı nafıa', E'bayındırlık\nnafıa\numur-ı nafıa', false, null, 'bayindirlik ~ nafia ~ umur-i nafia'),
    ('bayındırlık müdürlüğü ~ nafıa müdürlüğü ~ nafıa fen heyeti', E'bayındırlık müdürlüğü\nnafıa müdürlüğü\nnafıa fen heyeti', false, null, 'bayindirlik mudurlugu ~ nafia mudurlugu ~ nafia fen heyeti'),
    ('fen işleri ~ fen heyeti ~ heyet-i fenniye', E'fen işleri\nfen heyeti\nheyet-i fenniye', false, null, 'fen isleri ~ fen heyeti ~ heyet-i fenniye'),
    ('temizlik işleri ~ tanzifat ~ tanzifat işleri ~ tathirat', E'temizlik işleri\ntanzifat\ntanzifat işleri\ntathirat', false, null, 'temizlik isleri ~ tanzifat ~ tanzifat isleri ~ tathirat'),
    ('aydınlatma ~ tenvirat ~ tenvir', E'aydınlatma\ntenvirat\ntenvir', false, null, 'aydinlatma ~ tenvirat ~ tenvir'),
    ('sağlık işleri ~ sıhhiye ~ umur-ı sıhhiye', E'sağlık işleri\nsıhhiye\numur-ı sıhhiye', false, null, 'saglik isleri ~ sihhiye ~ umur-i sihhiye'),
    ('hastane ~ şifahane ~ darüşşifa', E'hastane\nşifahane\ndarüşşifa', false, null, 'hastane ~ sifahane ~ darussifa'),
    ('huzurevi ~ darülaceze ~ düşkünler evi', E'huzurevi\ndarülaceze\ndüşkünler evi', false, null, 'huzurevi ~ darulaceze ~ duskunler evi'),
    ('yetimhane ~ darüleytam ~ çocuk esirgeme kurumu', E'yetimhane\ndarüleytam\nçocuk esirgeme kurumu', false, null, 'yetimhane ~ daruleytam ~ cocuk esirgeme kurumu'),
    ('okul ~ mektep', E'okul\nmektep', false, null, 'okul ~ mektep'),
    ('ilkokul ~ ilk mektep ~ mekteb-i iptidaî ~ sıbyan mektebi', E'ilkokul\nilk mektep\nmekteb-i iptidaî\nsıbyan mektebi', false, null, 'ilkokul ~ ilk mektep ~ mekteb-i iptidai ~ sibyan mektebi'),
    ('ortaokul ~ orta mektep ~ rüştiye', E'ortaokul\norta mektep\nrüştiye', false, null, 'ortaokul ~ orta mektep ~ rustiye'),
    ('lise ~ idadî ~ sultanî', E'lise\nidadî\nsultanî', false, null, 'lise ~ idadi ~ sultani'),
    ('öğretmen ~ muallim ~ muallime', E'öğretmen\nmuallim\nmuallime', false, null, 'ogretmen ~ muallim ~ muallime'),
    ('öğretmen okulu ~ muallim mektebi ~ darülmuallimin', E'öğretmen okulu\nmuallim mektebi\ndarülmuallimin', false, null, 'ogretmen okulu ~ muallim mektebi ~ darulmuallimin'),
    ('öğrenci ~ talebe ~ şakirt', E'öğrenci\ntalebe\nşakirt', false, null, 'ogrenci ~ talebe ~ sakirt'),
    ('millî eğitim ~ maarif', E'millî eğitim\nmaarif', false, null, 'milli egitim ~ maarif'),
    ('üniversite ~ darülfünun', E'üniversite\ndarülfünun', false, null, 'universite ~ darulfunun'),
    ('kütüphane ~ okuma odası ~ kıraathane', E'kütüphane\nokuma odası\nkıraathane', false, null, 'kutuphane ~ okuma odasi ~ kiraathane'),
    ('uçak ~ tayyare', E'uçak\ntayyare', false, null, 'ucak ~ tayyare'),
    ('havaalanı ~ tayyare meydanı ~ hava meydanı ~ hava limanı', E'havaalanı\ntayyare meydanı\nhava meydanı\nhava limanı', false, null, 'havaalani ~ tayyare meydani ~ hava meydani ~ hava limani'),
    ('demiryolu ~ şimendifer ~ demir yolu', E'demiryolu\nşimendifer\ndemir yolu', false, null, 'demiryolu ~ simendifer ~ demir yolu'),
    ('istasyon ~ mevkif ~ gar', E'istasyon\nmevkif\ngar', false, null, 'istasyon ~ mevkif ~ gar'),
    ('bütçe ~ muvazene ~ muvazene-i umumiye', E'bütçe\nmuvazene\nmuvazene-i umumiye', false, null, 'butce ~ muvazene ~ muvazene-i umumiye'),
    ('gelir ~ varidat ~ irat', E'gelir\nvaridat\nirat', false, null, 'gelir ~ varidat ~ irat'),
    ('gider ~ masraf ~ sarfiyat ~ masarifat', E'gider\nmasraf\nsarfiyat\nmasarifat', false, null, 'gider ~ masraf ~ sarfiyat ~ masarifat'),
    ('ödenek ~ tahsisat', E'ödenek\ntahsisat', false, null, 'odenek ~ tahsisat'),
    ('denetçi ~ müfettiş ~ murakıp', E'denetçi\nmüfettiş\nmurakıp', false, null, 'denetci ~ mufettis ~ murakip'),
    ('denetim ~ teftiş ~ murakabe', E'denetim\nteftiş\nmurakabe', false, null, 'denetim ~ teftis ~ murakabe'),
    ('kamulaştırma ~ istimlak', E'kamulaştırma\nistimlak', false, null, 'kamulastirma ~ istimlak'),
    ('açık artırma ~ müzayede ~ artırma', E'açık artırma\nmüzayede\nartırma', false, null, 'acik artirma ~ muzayede ~ artirma'),
    ('yönetmelik ~ nizamname ~ talimatname', E'yönetmelik\nnizamname\ntalimatname', false, null, 'yonetmelik ~ nizamname ~ talimatname'),
    ('tüzük ~ nizamname', E'tüzük\nnizamname', false, null, 'tuzuk ~ nizamname'),
    ('genelge ~ tamim', E'genelge\ntamim', false, null, 'genelge ~ tamim'),
    ('tutanak ~ zabıtname ~ zabıt', E'tutanak\nzabıtname\nzabıt', false, null, 'tutanak ~ zabitname ~ zabit'),
    ('dilekçe ~ istida ~ arzuhal', E'dilekçe\nistida\narzuhal', false, null, 'dilekce ~ istida ~ arzuhal'),
    ('kurul ~ heyet', E'kurul\nheyet', false, null, 'kurul ~ heyet'),
    ('üye ~ aza', E'üye\naza', false, null, 'uye ~ aza'),
    ('toplantı ~ içtima ~ inikat', E'toplantı\niçtima\ninikat', false, null, 'toplanti ~ ictima ~ inikat'),
    ('gündem ~ ruzname ~ müzakere ruznamesi', E'gündem\nruzname\nmüzakere ruznamesi', false, null, 'gundem ~ ruzname ~ muzakere ruznamesi'),
    ('oy birliği ~ oy birliğiyle ~ ittifakı ara', E'oy birliği\noy birliğiyle\nittifakı ara', false, null, 'oy birligi ~ oy birligiyle ~ ittifaki ara'),
    ('oy çokluğu ~ oy çokluğuyla ~ ekseriyet ~ ekseriyeti ara', E'oy çokluğu\noy çokluğuyla\nekseriyet\nekseriyeti ara', false, null, 'oy coklugu ~ oy cokluguyla ~ ekseriyet ~ ekseriyeti ara'),
    ('seçim ~ intihap ~ intihabat', E'seçim\nintihap\nintihabat', false, null, 'secim ~ intihap ~ intihabat'),
    ('bağış ~ iane ~ teberru', E'bağış\niane\nteberru', false, null, 'bagis ~ iane ~ teberru'),
    ('işçi ~ amele', E'işçi\namele', false, null, 'isci ~ amele'),
    ('imar planı ~ müstakbel şekil haritası ~ nâzım plan', E'imar planı\nmüstakbel şekil haritası\nnâzım plan', false, null, 'imar plani ~ mustakbel sekil haritasi ~ nazim plan'),
    ('köprü ~ cisr', E'köprü\ncisr', false, null, 'kopru ~ cisr'),
    ('yangın ~ harik', E'yangın\nharik', false, null, 'yangin ~ harik'),
    ('deprem ~ zelzele ~ hareket-i arz', E'deprem\nzelzele\nhareket-i arz', false, null, 'deprem ~ zelzele ~ hareket-i arz'),
    ('sel ~ seylap ~ su baskını', E'sel\nseylap\nsu baskını', false, null, 'sel ~ seylap ~ su baskini'),
    ('salgın ~ salgın hastalık ~ emrazı sariye', E'salgın\nsalgın hastalık\nemrazı sariye', false, null, 'salgin ~ salgin hastalik ~ emrazi sariye'),
    ('sıtma ~ malarya', E'sıtma\nmalarya', false, null, 'sitma ~ malarya'),
    ('verem ~ tüberküloz', E'verem\ntüberküloz', false, null, 'verem ~ tuberkuloz'),
    ('valilik ~ vilayet', E'valilik\nvilayet', false, null, 'valilik ~ vilayet'),
    ('ilçe ~ kaza', E'ilçe\nkaza', false, null, 'ilce ~ kaza'),
    ('Ocak ~ Kânunusani ~ Kânun-ı sani ~ İkincikânun ~ Sonkânun', E'Ocak\nKânunusani\nKânun-ı sani\nİkincikânun\nSonkânun', false, null, 'ocak ~ kanunusani ~ kanun-i sani ~ ikincikanun ~ sonkanun'),
    ('Ekim ~ Teşrinievvel ~ Teşrin-i evvel ~ Birinciteşrin ~ İlkteşrin', E'Ekim\nTeşrinievvel\nTeşrin-i evvel\nBirinciteşrin\nİlkteşrin', false, null, 'ekim ~ tesrinievvel ~ tesrin-i evvel ~ birincitesrin ~ ilktesrin'),
    ('Kasım ~ Teşrinisani ~ Teşrin-i sani ~ İkinciteşrin ~ Sonteşrin', E'Kasım\nTeşrinisani\nTeşrin-i sani\nİkinciteşrin\nSonteşrin', false, null, 'kasim ~ tesrinisani ~ tesrin-i sani ~ ikincitesrin ~ sontesrin'),
    ('Aralık ~ Kânunuevvel ~ Kânun-ı evvel ~ Birincikânun ~ İlkkânun', E'Aralık\nKânunuevvel\nKânun-ı evvel\nBirincikânun\nİlkkânun', false, null, 'aralik ~ kanunuevvel ~ kanun-i evvel ~ birincikanun ~ ilkkanun'),
    ('Örnek Caddesi ~ Eski Örnek Sokağı ~ Örnek Bey Sokağı', E'Örnek Caddesi\nEski Örnek Sokağı\nÖrnek Bey Sokağı', false, 'Sokak ve cadde adları: örnek gruptur. Belediyenizin adı değişen sokaklarını böyle, her satıra bir ad yazarak ekleyin; bu örneği silin.', 'ornek caddesi ~ eski ornek sokagi ~ ornek bey sokagi'),
    ('ihale ~ münakasa', E'ihale\nmünakasa', false, null, 'ihale ~ munakasa');`
