import { imageColumn } from '../../publish/publicationPages.ts';

/** Up to a quarter wider than the largest page image nothing is gained. */
const leastWidth = 3000;
/** The largest page image, 2400 px, shows a page of this width in inches at 200 dpi: enough for small print. */
const servedInches = 12;
/** Where nobody says how large the paper is: twice the largest page image. */
const servedWidth = 5000;

/** What a page shows, turned and cropped, in pixels of the original and in inches. */
const shown = /* sql */ `
  lateral (select case when p.rotation % 180 = 90 then f.native_height else f.native_width end
    * coalesce((p.crop->>'width')::real, 10000) / 10000 as width) n,
  lateral (select n.width * f.inches / nullif(f.native_width, 0) as inches) d`;

/**
 * SQL: what pages show that their largest image does not serve well, and that has no tiles yet: maps and posters, large
 * paper, pictures of unknown size that are very wide. Whole frames as they lie have the empty shape.
 */
export const wantedTiles = /* sql */ `
  select distinct on (p.scan, p.frame, p.shape) p.scan, p.frame, p.shape, p.crop, p.rotation, ${imageColumn('image')} as image
  from archive.page p join archive.frame f on f.scan = p.scan and f.index = p.frame
  left join public.publications b on b.id = p.publication, ${shown}
  where not p.left_out and ${imageColumn('image')} is not null and n.width > ${leastWidth}
    and (b.type in ('map', 'poster')
      or case when d.inches is null then n.width > ${servedWidth} else d.inches > ${servedInches} end)
    and not exists (select from archive.deep_zoom z where z.scan = p.scan and z.frame = p.frame and z.shape = p.shape
      and z.image = ${imageColumn('image')})`;
