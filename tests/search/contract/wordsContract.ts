import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlight } from '../../../search/highlight.ts';
import { page, publication, query, type Subject } from './subject.ts';

export function wordsContract(subject: Subject): void {
  describe('words', () => {
    beforeAll(async () => {
      await subject.open();
      const texts = [
        'Belediye meclisinin kararı okundu.',
        'Meclis binası, belediye karşısında.',
        'Kütüphanelerin açılışı ve kütüphane yönetmeliği.',
        'Sınır taşları ve sınırdaki köy.',
        'Sinir hastalıkları hastanesi.',
        'İzmir’in ışıkları'.normalize('NFD'),
        'eski bele-\ndiye bahçe\u00adsi',
      ];
      await Promise.all(
        texts.map((text, at) => subject.index.replace(publication(at + 1, { pages: [page(1, text)] }))),
      );
      const frequent = Array.from({ length: 30 }, (_, at) =>
        publication(100 + at, { pages: [page(1, 'kanalizasyon işleri')] }),
      );
      await Promise.all(frequent.map((document) => subject.index.replace(document)));
      await subject.index.replace(publication(200, { titles: ['Kanalizasyon rehberi'], pages: [page(1, 'boru')] }));
      await subject.index.replace(publication(201, { agents: [{ number: 5, names: ['Halide Erkmen', 'H. Erkmen'] }] }));
      await subject.index.replace(
        publication(202, { notes: ['ISBN 978-975-000'], subjects: [{ number: 9, names: ['Çocuk parkları'] }] }),
      );
    });
    afterAll(() => subject.close());

    it('finds all forms of a word, typed with or without Turkish letters', async () => {
      for (const typed of ['kütüphane', 'kutuphane', 'KÜTÜPHANELERİ', 'kütüphanesinin'])
        expect(await subject.numbers(`${typed} `)).toEqual([3]);
      for (const typed of ['izmir', 'İZMİR', 'Izmir', "İzmir'de", 'ışık', 'isik'])
        expect(await subject.numbers(`${typed} `)).toEqual([6]);
      expect(await subject.numbers('belediye ')).toEqual([1, 2, 7]);
      expect(await subject.numbers('bahçe ')).toEqual([7]);
    });

    it('keeps the order of a phrase', async () => {
      expect(await subject.numbers('"belediye meclisi"')).toEqual([1]);
      expect(await subject.numbers('„meclis binası“')).toEqual([2]);
      expect(await subject.numbers('“meclis belediye”')).toEqual([]);
      expect(await subject.numbers('belediye meclisi ')).toEqual([1, 2]);
    });

    it('leaves out what is excluded', async () => {
      expect(await subject.numbers('belediye -meclis')).toEqual([7]);
      expect(await subject.numbers('belediye -"belediye meclisi"')).toEqual([2, 7]);
    });

    it('keeps letters apart when asked to', async () => {
      expect(await subject.numbers('sınır ')).toEqual([4, 5]);
      expect(await subject.numbers('sınır ', { exactLetters: true })).toEqual([4]);
      expect(await subject.numbers('SİNİR ', { exactLetters: true })).toEqual([5]);
      expect((await subject.engine.search(query('sınır', { exactLetters: true }))).matched.words).toEqual([
        { stem: 'sınır', exact: true },
      ]);
    });

    it('completes the word that is being typed', async () => {
      const result = await subject.engine.search(query('kütüph'));
      expect(result.hits.map(({ number }) => number)).toEqual([3]);
      expect(highlight('kütüphaneler', result.matched)).toEqual([{ start: 0, end: 12 }]);
      expect(await subject.numbers('kütüph ')).toEqual([]);
      expect(await subject.numbers('"kütüph"')).toEqual([]);
    });

    it('corrects typing errors, says so, and leaves quoted words alone', async () => {
      for (const typed of ['kanalizasyn', 'kanlaizasyon', 'kanalizasyom']) {
        const result = await subject.engine.search(query(`${typed} `));
        expect(result.total).toBe(31);
        expect(result.correction).toEqual({ typed, used: 'kanalizasyon' });
        expect(highlight('Kanalizasyonlar', result.matched)).toHaveLength(1);
        expect(await subject.numbers(`"${typed}"`)).toEqual([]);
      }
      expect((await subject.engine.search(query('kanalizasyon '))).correction).toBeUndefined();
      expect((await subject.engine.search(query('kanalizasyonlarındaki '))).correction).toBeUndefined();
    });

    it('is not misled by a misspelling that looks like a suffix', async () => {
      const pole = Array.from({ length: 3 }, (_, at) => publication(400 + at, { pages: [page(1, 'kutup yıldızı')] }));
      const library = Array.from({ length: 5 }, (_, at) => publication(410 + at, { pages: [page(1, 'kütüphane')] }));
      await Promise.all([...pole, ...library].map((document) => subject.index.replace(document)));
      const result = await subject.engine.search(query('kütüpane '));
      expect(result.correction).toEqual({ typed: 'kütüpane', used: 'kütüphane' });
      expect(result.hits.map(({ number }) => number)).toEqual(expect.arrayContaining([410, 414]));
      expect((await subject.engine.search(query('kutuptan '))).correction).toBeUndefined();
      await Promise.all([...pole, ...library].map(({ number }) => subject.index.remove(number)));
    });

    it('puts titles and names above pages', async () => {
      expect((await subject.engine.search(query('kanalizasyon '))).hits[0]?.number).toBe(200);
      expect(await subject.numbers('halide erkmen ')).toEqual([201]);
      expect(await subject.numbers('çocuk parkı ')).toEqual([202]);
      expect(await subject.numbers('978 975 000 ')).toEqual([202]);
    });

    it('puts first what has the words together, pages and publications', async () => {
      const [together, apart] = [
        'su deposu yapıldı, bina eski bina bina bina',
        'deposu yapıldı eski su getirildi, bina bina',
      ];
      await subject.index.replace(publication(420, { pages: [page(1, apart), page(2, apart)] }));
      await subject.index.replace(publication(421, { pages: [page(1, apart), page(2, together), page(3, apart)] }));
      await subject.index.replace(publication(422, { pages: [page(1, apart), page(2, apart)] }));
      const { hits } = await subject.engine.search(query('su deposu '));
      expect(hits).toHaveLength(3);
      expect(hits[0]).toMatchObject({ number: 421, matchingPages: 3 });
      expect(hits[0]?.pages[0]?.key).toBe(2);
      await Promise.all([420, 421, 422].map((number) => subject.index.remove(number)));
    });

    it('suggests titles, names and words', async () => {
      const texts = async (typed: string) =>
        (await subject.engine.suggest(typed, { limit: 8, hidden: [] })).map(({ kind, text }) => `${kind} ${text}`);
      expect(await texts('kanal')).toEqual(expect.arrayContaining(['title Kanalizasyon rehberi', 'word kanalizasyon']));
      expect(await texts('erk')).toContain('agent Halide Erkmen');
      expect(await texts('çocuk p')).toContain('subject Çocuk parkları');
      expect(await texts('')).toEqual([]);
      expect((await subject.engine.suggest('erk', { limit: 8, hidden: [] }))[0]?.number).toBe(5);
      expect(await subject.engine.suggest('b', { limit: 2, hidden: [] })).toHaveLength(2);
    });

    it('sorts titles as Turkish does', async () => {
      const titles = [
        'Zeytin',
        'Çay',
        'Cami',
        'Sayı 10',
        'Sayı 9',
        'Şehir',
        'Irmak',
        'İskele',
        'Ürün',
        'Uzun',
        'Ödev',
        'Ordu',
      ];
      await Promise.all(
        titles.map((title, at) => subject.index.replace(publication(300 + at, { kind: 'map', titles: [title] }))),
      );
      const { hits } = await subject.engine.search(query('', { sort: 'title', filters: { kind: ['map'] } }));
      const sorted = [
        'Cami',
        'Çay',
        'Irmak',
        'İskele',
        'Ordu',
        'Ödev',
        'Sayı 9',
        'Sayı 10',
        'Şehir',
        'Uzun',
        'Ürün',
        'Zeytin',
      ];
      expect(hits.map(({ number }) => titles[number - 300])).toEqual(sorted);
    });
  });
}
