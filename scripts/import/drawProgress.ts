import type { ImportProgress } from '../../cms/imports/api.ts';
import type { OperatorLanguage } from '../problem.ts';

const phases: Record<ImportProgress['phase'], Record<OperatorLanguage, string>> = {
  reading: { en: 'rows read', tr: 'satır okundu' },
  matching: { en: 'rows tried', tr: 'satır denendi' },
  running: { en: 'rows imported', tr: 'satır aktarıldı' },
  undoing: { en: 'rows undone', tr: 'satır geri alındı' },
};
const words = {
  perSecond: { en: '/s', tr: '/sn' },
  left: { en: 'left', tr: 'kaldı' },
};
const pace = 500;
const width = 30;

/** A bar on a terminal, drawn over; nothing elsewhere. */
export function drawProgress(
  language: OperatorLanguage,
  read: () => Promise<ImportProgress | undefined>,
): { end(): Promise<void> } {
  if (!process.stderr.isTTY) return { end: async () => {} };
  let drawing: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    drawing = drawing.then(async () => {
      const progress = await read().catch(() => undefined);
      if (progress) process.stderr.write(`\r\u001b[K${progressLine(progress, language)}`);
    });
  }, pace);
  return {
    async end() {
      clearInterval(timer);
      await drawing;
      process.stderr.write('\r\u001b[K');
    },
  };
}

export function progressLine(
  { phase, done, total, perSecond, remainingSeconds }: ImportProgress,
  language: OperatorLanguage,
) {
  const share = total ? Math.min(1, done / total) : 0;
  const bar = total ? `${'█'.repeat(Math.round(share * width)).padEnd(width, '░')} ` : '';
  const count = `${done}${total ? ` / ${total}` : ''} ${phases[phase][language]}`;
  const rate = perSecond === undefined ? '' : `  ${perSecond}${words.perSecond[language]}`;
  const left =
    remainingSeconds === undefined ? '' : `  ${duration(remainingSeconds, language)} ${words.left[language]}`;
  return `${bar}${count}${rate}${left}`;
}

/** As people say it: 45 s, 12 min, 3 h 20 min. */
export function duration(seconds: number, language: OperatorLanguage): string {
  const units = { en: { s: 's', min: 'min', h: 'h' }, tr: { s: 'sn', min: 'dk', h: 'sa' } }[language];
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} ${units.s}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} ${units.min}`;
  return `${Math.floor(minutes / 60)} ${units.h} ${minutes % 60} ${units.min}`;
}
