import { ValidationError } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestArchive, type TestArchive } from '../../support/archive.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await openTestArchive();
});
afterAll(() => archive?.close());

const draft = (data: object) =>
  archive.payload.create({ collection: 'publications', data: { title: 'Taslak', ...data } as never, draft: true });

describe('a draft', () => {
  it.each([
    [{ type: 'yearbook' }, 'type', 'yearbook'],
    [{ type: { $gt: 1 } }, 'type', '{"$gt":1}'],
    [{ languages: ['tr', 'klingon'] }, 'languages', 'klingon'],
    [{ date: { asPrinted: '1957', calendar: 'maya' } }, 'date.calendar', 'maya'],
    [{ otherDates: [{ asPrinted: '1957' }, { asPrinted: '1958', calendar: 'maya' }] }, 'otherDates.1.calendar', 'maya'],
  ])('with %j is refused at its field', async (data, path, value) => {
    const refused = await draft(data).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ValidationError);
    expect((refused as ValidationError).status).toBe(400);
    expect((refused as ValidationError).data.errors).toMatchObject([
      { path, message: expect.stringContaining(`“${value}”`) },
    ]);
  });

  it('may leave its choices open', async () => {
    const { id } = await draft({ type: null, languages: [] });
    expect(id).toBeGreaterThan(0);
  });
});
