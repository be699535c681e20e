/**
 * What remains of a word before a vowel, where that is not the word itself: a vowel drops (şehir, şehr-i), a consonant
 * doubles (hak, hakk-ı), or the word is simply irregular (su, suy-u). In folded letters.
 */
export const beforeVowels = pairs(`
  agz:agiz akd:akit akl:akil aln:alin asl:asil asr:asir ayb:ayip bagr:bagir bahr:bahir bahs:bahis beyn:beyin
  boyn:boyun burn:burun cebr:cebir cism:cisim cog:cok cogu:cok devr:devir emr:emir fasl:fasil fenn:fen feth:fetih
  fikr:fikir gogs:gogus gonl:gonul hacm:hacim hacz:haciz hadd:had hakk:hak hall:hal haps:hapis hasm:hasim hatt:hat
  hayr:hayir hazm:hazim hiss:his hukm:hukum ilm:ilim ism:isim izn:izin kabr:kabir kahr:kahir karn:karin kasr:kasir
  kavm:kavim kayb:kayip kayd:kayit kesf:kesif kesr:kesir kism:kisim koyn:koyun kufr:kufur kutb:kutup lutf:lutuf
  mahv:mahiv metn:metin meyl:meyil muhimm:muhim nabz:nabiz nakd:nakit nakl:nakil nefs:nefis nehr:nehir nesl:nesil
  nesr:nesir ney:ne nutk:nutuk ogl:ogul omr:omur omz:omuz rahm:rahim redd:ret resm:resim ritm:ritim sabr:sabir
  sahs:sahis sath:satih sehr:sehir sehremin:sehremini sekl:sekil serr:ser seyr:seyir sikk:sik sirr:sir sukr:sukur suy:su tavr:tavir
  tibb:tip ufk:ufuk vakf:vakif vakt:vakit vasf:vasif zamm:zam zann:zan zehr:zehir zihn:zihin zulm:zulum
`);

/** Pronouns, whole words only: what ends in -onun elsewhere is no pronoun. */
export const pronouns = pairs(`
  bana:ben beni:ben benim:ben bende:ben benden:ben benimle:ben sana:sen seni:sen senin:sen ona:o onu:o onun:o
  onda:o ondan:o onlar:o onlara:o onlari:o onlarin:o onlarda:o onlardan:o onunla:o onlarla:o bunu:bu bunun:bu
  buna:bu bunda:bu bundan:bu bunlar:bu bunlari:bu bunlarin:bu bunlara:bu bunlardan:bu bunlarda:bu sunu:su sunun:su
`);

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [from = '', to = ''] = pair.split(':');
        return [from, to];
      }),
  );
}
