import type { OperatorLanguage } from '../problem.ts';

const width = 30;
const redrawEvery = 100;

/** A bar on a terminal, drawn over; elsewhere a line for each tenth. */
export function showBar(language: OperatorLanguage) {
  let drawn = 0;
  let tenth = -1;
  let started: { at: number; done: number } | undefined;
  const say = { en: 'publications', tr: 'yayın' }[language];
  return {
    draw(done: number, all: number) {
      started ??= { at: Date.now(), done };
      const share = all === 0 ? 1 : done / all;
      if (!process.stdout.isTTY) {
        const now = Math.floor(share * 10);
        if (now > tenth) process.stdout.write(`${done} / ${all} ${say}\n`);
        tenth = Math.max(tenth, now);
        return;
      }
      if (Date.now() - drawn < redrawEvery && done < all) return;
      drawn = Date.now();
      const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░');
      process.stdout.write(`\r\u001b[K${bar} ${done} / ${all} ${say}${left(started, done, all)}`);
    },
    end() {
      if (process.stdout.isTTY && started) process.stdout.write('\r\u001b[K');
      started = undefined;
    },
  };
}

/** How long it will take, once that can be said. */
function left(started: { at: number; done: number }, done: number, all: number): string {
  const made = done - started.done;
  const passed = (Date.now() - started.at) / 1000;
  if (made < 20 || passed < 3) return '';
  const seconds = Math.round(((all - done) * passed) / made);
  return `  ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
