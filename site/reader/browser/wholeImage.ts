import { tileSize } from '../../../cms/files/store.ts';
import { tileName } from '../imageService.ts';

/** Tiles fetched at once. */
const atOnce = 6;

/** Puts a large page together from its finest tiles and hands it to the browser as one file. */
export async function downloadWhole(button: HTMLButtonElement, tell: (words: string) => void): Promise<void> {
  const { tiles = '', name = '', gathering = '', gathered = '', notGathered = '' } = button.dataset;
  const size = { width: Number(button.dataset.width), height: Number(button.dataset.height) };
  button.disabled = true;
  tell(gathering);
  try {
    const file = await gather(tiles, size);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    tell(gathered);
  } catch {
    tell(notGathered);
  } finally {
    button.disabled = false;
  }
}

/** @throws TypeError when a tile can't be had, or the browser has no room for the whole */
async function gather(service: string, size: { width: number; height: number }): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const paper = canvas.getContext('2d', { alpha: false });
  if (!paper) throw new TypeError('no room for the image');
  const places: [x: number, y: number][] = [];
  for (let y = 0; y < size.height; y += tileSize) {
    for (let x = 0; x < size.width; x += tileSize) places.push([x, y]);
  }
  const lay = async () => {
    for (let place = places.pop(); place; place = places.pop()) {
      const [x, y] = place;
      const response = await fetch(`${service}/${tileName(size, { factor: 1, x, y })}`);
      if (!response.ok) throw new TypeError(`no tile at ${response.url}`);
      const tile = await createImageBitmap(await response.blob());
      paper.drawImage(tile, x, y);
      tile.close();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lay));
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
  canvas.width = 0;
  if (!file) throw new TypeError('no room for the image');
  return file;
}
