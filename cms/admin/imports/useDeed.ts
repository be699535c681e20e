'use client';
import { useCallback, useState } from 'react';
import type { SayImports } from './importPhrases.ts';
import { Refused } from './importsApi.ts';

/** One deed at a time: whether it is under way, and what went wrong with the last one. */
export function useDeed(say: SayImports): {
  busy: boolean;
  problem: string | undefined;
  run: (deed: () => Promise<unknown>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = useCallback(
    async (deed: () => Promise<unknown>) => {
      setBusy(true);
      setProblem(undefined);
      try {
        await deed();
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setProblem(error.message || say('lineLost'));
      } finally {
        setBusy(false);
      }
    },
    [say],
  );
  return { busy, problem, run };
}
