import type { OperatorLanguage } from '../problem.ts';

export interface Progress {
  /** Shares of the whole work that are done, 0 to 1, and what has been done so far. */
  show(done: number, what: string): void;
  end(what: string): void;
}

/** A bar that redraws itself on a terminal; elsewhere a line now and then. */
export function progressBar(options: {
  language: OperatorLanguage;
  terminal: boolean;
  write: (text: string) => void;
}): Progress {
  const began = performance.now();
  let said = Number.NEGATIVE_INFINITY;
  return {
    show(done, what) {
      const now = performance.now();
      if (now - said < (options.terminal ? 200 : 15_000)) return;
      said = now;
      const line = `${bar(done)} ${percentage(done, options.language)}  ${what}${remaining((now - began) / 1000, done, options.language)}`;
      options.write(options.terminal ? `\r\x1b[2K${line.slice(0, 118)}` : `${line}\n`);
    },
    end(what) {
      const seconds = Math.round((performance.now() - began) / 1000);
      const took = options.language === 'tr' ? `${duration(seconds, 'tr')} sürdü` : `took ${duration(seconds, 'en')}`;
      options.write(
        `${options.terminal ? '\r\x1b[2K' : ''}${bar(1)} ${percentage(1, options.language)}  ${what}, ${took}\n`,
      );
    },
  };
}

function bar(done: number): string {
  const width = 24;
  const full = Math.round(Math.min(1, done) * width);
  return `[${'█'.repeat(full)}${'·'.repeat(width - full)}]`;
}

const percentage = (done: number, language: OperatorLanguage) => {
  const value = Math.floor(Math.min(1, done) * 100);
  return (language === 'tr' ? `%${value}` : `${value}%`).padStart(4);
};

/** Nothing is promised before a twentieth is done. */
function remaining(seconds: number, done: number, language: OperatorLanguage): string {
  if (done < 0.05) return '';
  const left = Math.round((seconds / done) * (1 - done));
  return language === 'tr' ? `, kalan yaklaşık ${duration(left, 'tr')}` : `, about ${duration(left, 'en')} left`;
}

function duration(seconds: number, language: OperatorLanguage): string {
  const [minute, second] = language === 'tr' ? ['dk', 'sn'] : ['min', 's'];
  return seconds < 60 ? `${seconds} ${second}` : `${Math.floor(seconds / 60)} ${minute} ${seconds % 60} ${second}`;
}
