import { describe, expect, it } from 'vitest';
import type { KeptSandbox } from '../../../cms/ingest/sandbox/keepSandbox.ts';
import { spreadSandbox } from '../../../cms/ingest/sandbox/spreadSandbox.ts';

function fakeChild(name: string, calls: string[], answer: Promise<void>): KeptSandbox {
  return {
    prepare: async () => undefined,
    async call() {
      calls.push(name);
      await answer;
      throw new Error(name);
    },
    async close() {
      calls.push(`${name} closed`);
    },
  };
}

describe('children that share a document', () => {
  it('share the calls, from when each is ready, and are closed together', async () => {
    const calls: string[] = [];
    const answer = Promise.withResolvers<void>();
    const joining = Promise.withResolvers<KeptSandbox | undefined>();
    const both = spreadSandbox(fakeChild('one', calls, answer.promise), [joining.promise, Promise.resolve(undefined)]);
    const call = () => both.call('text', { page: 0 }, 1).catch((error: unknown) => error);
    const first = [call(), call()];
    expect(calls).toEqual(['one', 'one']);
    joining.resolve(fakeChild('two', calls, answer.promise));
    await joining.promise;
    const second = [call(), call(), call(), call()];
    expect(calls.slice(2)).toEqual(['two', 'two', 'one', 'two']);
    answer.resolve();
    expect((await Promise.all([...first, ...second])).map(String)).toEqual(
      ['one', 'one', 'two', 'two', 'one', 'two'].map((name) => `Error: ${name}`),
    );
    await both.close();
    expect(calls.slice(6)).toEqual(['one closed', 'two closed']);
  });
});
