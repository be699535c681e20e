'use client';
import { useCallback, useEffect, useState } from 'react';

/**
 * Reads an address of the archive's API now and again, faster while work is under way and the page is seen.
 *
 * @param pace milliseconds to the next reading; undefined stops.
 */
export function useReading<T>(
  address: string | undefined,
  pace: (value: T | undefined) => number | undefined,
): { value: T | undefined; failed: boolean; refresh: () => void } {
  const [value, setValue] = useState<T>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(() => setTurn((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn reads again
  useEffect(() => {
    if (!address) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      let latest: T | undefined;
      try {
        const response = await fetch(address, { signal: abort.signal, credentials: 'include' });
        if (!response.ok) throw new Error(String(response.status));
        latest = (await response.json()) as T;
        setValue(latest);
        setFailed(false);
      } catch {
        if (abort.signal.aborted) return;
        setFailed(true);
      }
      const wait = pace(latest);
      if (wait !== undefined) timer = setTimeout(read, document.hidden ? wait * 5 : wait);
    };
    void read();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [address, turn]);

  return { value, failed, refresh };
}
