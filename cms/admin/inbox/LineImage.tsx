import type { InboxRow } from '../../inbox/inboxQuery.ts';
import type { SayInbox } from './inboxPhrases.ts';

/** Above and below the line, in ten-thousandths of the page: enough to see what it stands between. */
const margin = 150;

/** The line as it is printed, cut out of the page's image; the whole page when nobody knows where the line is. */
export function LineImage({ row: { record, page, box, line }, say }: { row: InboxRow; say: SayInbox }) {
  if (!record || !page?.image || !page.width || !page.height) return null;
  const { width, height } = page;
  const src = `/api/publications/${record.number}/pages/${page.key}/${box ? 2400 : 1200}.webp?v=${page.image}`;
  const top = box ? Math.max(0, box.y - margin) : 0;
  const bottom = box ? Math.min(10_000, box.y + box.height + margin) : 10_000;
  const left = box ? Math.max(0, box.x - margin) : 0;
  const right = box ? Math.min(10_000, box.x + box.width + margin) : 10_000;
  const units = { x: width / 10_000, y: height / 10_000 };
  const view = [left * units.x, top * units.y, (right - left) * units.x, (bottom - top) * units.y];
  return (
    <a
      className="kutuk-inbox-image"
      href={`/admin/readings/publication/${record.number}/page/${page.key}`}
      data-whole={box === undefined}
    >
      <svg viewBox={view.join(' ')} role="img" aria-label={`${say('lineImage')}: ${line?.text ?? ''}`}>
        <image href={src} width={width} height={height} preserveAspectRatio="none" />
      </svg>
    </a>
  );
}
