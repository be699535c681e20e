import type { OperatorLanguage, Sentence } from '../problem.ts';

export type Step = 'database' | 'files' | 'verified' | 'restored';

/** Told often; `all` is unknown while files are being listed. */
export type Progress = (step: Step, done: number, all?: number, bytes?: number) => void;

const steps: Record<Step, Sentence> = {
  database: { en: 'tables of the database', tr: 'veritabanı tablosu' },
  files: { en: 'files copied', tr: 'dosya kopyalandı' },
  verified: { en: 'files verified', tr: 'dosya doğrulandı' },
  restored: { en: 'files restored', tr: 'dosya geri yüklendi' },
};

const redrawEvery = 100;

/** One line on a terminal, drawn over; elsewhere a line at the end of each step. */
export function showProgress(language: OperatorLanguage): { progress: Progress; end: () => void } {
  let [step, line, drawn]: [Step | undefined, string, number] = [undefined, '', 0];
  const end = () => {
    if (step === undefined) return;
    process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
    step = undefined;
  };
  return {
    end,
    progress(next, done, all, bytes) {
      if (step !== next) end();
      step = next;
      const size = bytes === undefined ? '' : ` (${(bytes / 1e6).toFixed(1)} MB)`;
      line = `  ${done}${all === undefined ? '' : ` / ${all}`} ${steps[next][language]}${size}`;
      if (process.stdout.isTTY && Date.now() - drawn > redrawEvery) {
        drawn = Date.now();
        process.stdout.write(`\r\u001b[K${line}`);
      }
    },
  };
}
