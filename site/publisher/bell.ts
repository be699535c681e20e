/** Tells those who wait that there may be something to do; who was busy meanwhile sees that it rang. */
export interface Bell {
  ring(): void;
  /** How often it has rung. */
  heard(): number;
  /** Resolves when it has rung more often than `heard`, after `timeout` ms, or at the signal. */
  next(heard: number, options: { timeout: number; signal: AbortSignal }): Promise<void>;
}

export function hangBell(): Bell {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    ring() {
      count++;
      for (const wake of [...waiting]) wake();
    },
    heard: () => count,
    next(heard, { timeout, signal }) {
      if (count !== heard || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, timeout);
        signal.addEventListener('abort', wake);
        waiting.add(wake);
      });
    },
  };
}
