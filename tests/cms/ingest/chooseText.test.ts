import { describe, expect, it } from 'vitest';
import { chooseText } from '../../../cms/ingest/chooseText.ts';
import { reasonCodes, reasonSentence } from '../../../cms/ingest/reasons.ts';

const languages = ['tr'];
const scan = { pictureCover: 1, blank: false };
const good =
  'Meclis, İskele Caddesi kaldırımlarının yenilenmesine ve çeşmelerin onarılmasına oybirliğiyle karar verdi. '.repeat(
    6,
  );

describe('the choice of a text', () => {
  it('uses a text layer that reads as Turkish, and says how much of it is known', () => {
    expect(chooseText({ text: good, languages })).toEqual({
      use: 'textLayer',
      reason: { code: 'textLayerGood', detail: { known: 100 } },
    });
  });

  it('uses an English one, and one that a good recognition laid over a scan', () => {
    const text = 'The council resolved to repair the fountains and renew the pavements of Harbour Street. '.repeat(5);
    expect(chooseText({ text, languages: ['en'] }).use).toBe('textLayer');
    expect(chooseText({ text: good, languages, seen: scan }).use).toBe('textLayer');
  });

  it('recognises a page without text, unless it is blank', () => {
    expect(chooseText({ text: ' \n', languages, seen: scan })).toMatchObject({
      use: 'recognition',
      reason: { code: 'noTextLayer' },
    });
    expect(chooseText({ text: '', languages, seen: { pictureCover: 1, blank: true } })).toMatchObject({
      use: 'nothing',
      reason: { code: 'blankPage' },
    });
  });

  it('is not fooled by a typed footer over a scan', () => {
    const text = '(Kabul Tarihi ve Sayısı: 19.01.2022 / 2021-2022/11)';
    expect(chooseText({ text, languages, seen: scan }).reason).toEqual({ code: 'onlyFooter', detail: { words: 7 } });
    expect(chooseText({ text, languages, seen: { pictureCover: 0.1, blank: false } }).use).toBe('textLayer');
  });

  it('rejects letters of a wrong code table, and names them', () => {
    const text = 'FIRAT ÜNĠVERSĠTESĠ bilimsel araĢtırma ve yayın etik kurulu yönergesi';
    expect(chooseText({ text, languages })).toEqual({
      use: 'recognition',
      reason: { code: 'wrongLetters', detail: { wrong: 22, letters: 'ĠĢ' } },
    });
  });

  it('rejects the garbage of fonts without a map to Unicode', () => {
    const text = "! \"#$%&' ()$' 567879:; <,= 0>?@33A2A KLMNOMPQROSTUMVRVUWXRYZYZKVRST[TZ OMTKLMNOMPQROSTUMVRVUWX";
    expect(chooseText({ text, languages }).reason.code).toBe('garbage');
  });

  it('rejects what reads like words and is in no dictionary', () => {
    // as a font does whose letters were renumbered: every vowel gives a vowel, every consonant a consonant
    const next = (letters: string, letter: string) => letters[(letters.indexOf(letter) + 3) % letters.length];
    const renumbered = [...good.toLocaleLowerCase('tr')]
      .map((letter) => {
        const among = ['aeıioöuü', 'bcçdfgğhjklmnprsştvyz'].find((letters) => letters.includes(letter));
        return among ? next(among, letter) : letter;
      })
      .join('');
    const choice = chooseText({ text: renumbered, languages });
    expect(choice.reason.code).toBe('garbage');
    expect(choice.reason.detail.known).toBeLessThan(10);
    // nothing is said against scripts for which there is no dictionary
    expect(chooseText({ text: renumbered, languages: ['tr', 'el'] }).use).toBe('textLayer');
  });

  it.each([
    [
      'French',
      'fr',
      'Le conseil municipal a décidé de réparer les fontaines de la ville et de renouveler les trottoirs de la rue du Port. ',
    ],
    [
      'German',
      'de',
      'Der Gemeinderat hat beschlossen, die Brunnen der Stadt zu erneuern und die Gehwege in der Hafenstraße auszubessern. ',
    ],
    [
      'Kurdish',
      'ku',
      'Şaredarî li bajêr bi hemwelatiyan re dixebite û di sala nû de ji bo zarokan parkekê ava dike û rêyan çêdike. ',
    ],
    [
      'older Turkish',
      'ota-Latn',
      'Belediye Meclisince mezkûr caddenin tevsii ve çeşmelerin tamiri hususunda ittihaz olunan mukarrerat tasdik kılınmıştır. ',
    ],
  ])('accepts %s, whatever language the record says', (_name, language, sentence) => {
    for (const languages of [[language], ['tr']]) {
      expect(chooseText({ text: sentence.repeat(6), languages }).reason.code).toBe('textLayerGood');
    }
  });

  it('accepts tables of numbers and abbreviations', () => {
    const text = 'T.C. 12.500,00 TL 2024 1.250 2547 Md. 14/b 33-A Toplam 1.262,50 TBMM İ.Ü. www.tcmb.gov.tr '.repeat(4);
    expect(chooseText({ text, languages }).use).toBe('textLayer');
  });

  it('accepts Arabic letters for Ottoman Turkish, and only there', () => {
    const text = 'عدالت سالنامه سی '.repeat(10);
    expect(chooseText({ text, languages: ['ota-Arab'] }).use).toBe('textLayer');
    expect(chooseText({ text, languages })).toMatchObject({ reason: { code: 'wrongLetters' } });
  });
});

describe('reasons', () => {
  it('are sentences in both languages, with every place filled', () => {
    const choice = chooseText({ text: 'ÜNĠVERSĠTESĠ', languages });
    expect(reasonSentence(choice.reason, 'en')).toBe('Text layer rejected: 100 % of words have wrong letters (Ġ).');
    expect(reasonSentence(choice.reason, 'tr')).toContain('%100');
    for (const { tr, en } of Object.values(reasonCodes)) {
      expect([...tr.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()).toEqual(
        [...en.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      );
    }
  });
});
