import { describe, expect, it } from 'vitest';
import { formatBytes, formatDuration } from '../../../cms/admin/format.ts';
import { announcement } from '../../../cms/admin/uploads/announce.ts';
import { batchOf } from '../../../cms/admin/uploads/batchOf.ts';
import { byName } from '../../../cms/admin/uploads/chosenFiles.ts';
import { totalsOf, type UploadItem, type UploadState } from '../../../cms/admin/uploads/uploadItem.ts';
import { speakOfUploads } from '../../../cms/admin/uploads/uploadWords.ts';

const item = (path: string, state: UploadState, sent = 0, size = 100): UploadItem => ({
  key: path,
  path,
  size,
  sent,
  state,
  rate: state === 'sending' ? 10 : 0,
  known: false,
});

describe('chosen files', () => {
  it('stand as people count, folder by folder, in Turkish order', () => {
    const paths = [
      'b/2.jpg',
      'Sayı 10.pdf',
      'a/10.jpg',
      'Şehir.pdf',
      'a/9.jpg',
      'Sayı 9.pdf',
      'Su.pdf',
      'a/İ.jpg',
      'a/ı.jpg',
    ];
    const sorted = paths.map((path) => ({ path })).sort(byName);
    expect(sorted.map(({ path }) => path)).toEqual([
      'a/9.jpg',
      'a/10.jpg',
      'a/ı.jpg',
      'a/İ.jpg',
      'b/2.jpg',
      'Sayı 9.pdf',
      'Sayı 10.pdf',
      'Su.pdf',
      'Şehir.pdf',
    ]);
  });

  it('share a batch: a folder the same one again, files of a choice one of their own', async () => {
    const file = (path: string) => ({ path, file: new File([], path) });
    const folder = await batchOf({ publication: 1 }, [file('1957/1.jpg')]);
    expect(folder).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await batchOf({ publication: 1 }, [file('1957/7.jpg')])).toBe(folder);
    expect(await batchOf({ publication: 2 }, [file('1957/1.jpg')])).not.toBe(folder);
    expect(await batchOf({ publication: 1 }, [file('1.jpg')])).not.toBe(
      await batchOf({ publication: 1 }, [file('1.jpg')]),
    );
  });
});

describe('what is told of uploads', () => {
  const say = speakOfUploads('en');

  it('is their whole: what failed takes no part in how far they are', () => {
    const totals = totalsOf([item('a', 'done', 100), item('b', 'sending', 50), item('c', 'failed', 80)]);
    expect(totals).toMatchObject({ files: 3, done: 1, failed: 1, size: 200, sent: 150, secondsLeft: 5, busy: true });
    expect(totalsOf([item('a', 'done', 100), item('b', 'paused', 50)]).busy).toBe(false);
  });

  it('is said aloud at the beginning, at quarters, for failures and at the end, and not in between', () => {
    const at = (sent: number) => [item('a', 'sending', sent)];
    expect(announcement([], at(0), say)).toBe('The upload of 1 file has begun.');
    expect(announcement(at(24), at(26), say)).toBe('25% of the upload is done.');
    expect(announcement(at(26), at(27), say)).toBeUndefined();
    expect(announcement(at(49), [item('a', 'failed')], say)).toContain('1 not taken in');
    const two = (state: UploadState) => [item('a', 'sending', 1), item('b', state)];
    expect(announcement(two('sending'), two('failed'), say)).toBe('“b” was not taken in.');
    expect(announcement(at(90), [item('a', 'done', 100)], say)).toContain('1 file taken in');
  });

  it('has sizes and durations as people say them', () => {
    expect(formatBytes(999, 'en')).toBe('999 bytes');
    expect(formatBytes(1_430_000_000, 'tr')).toBe('1,4 GB');
    expect(formatDuration(4, 'en')).toBe('4 sec');
    expect(formatDuration(61, 'tr')).toBe('2 dk.');
    expect(formatDuration(3 * 3600 + 60 * 20, 'tr')).toBe('3 sa. 20 dk.');
  });
});
