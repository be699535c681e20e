import { tileSize } from '../../../cms/files/store.ts';
import { scaleFactors, tileName } from '../imageService.ts';

/** Tiles beyond what is seen, so that moving about shows no gaps. */
const around = 0.5;

/** Puts the tiles that are seen onto a sheet, at the coarsest level that is sharp; takes away those that are not. */
export function layTiles(sheet: HTMLElement, stage: HTMLElement, quarters: number): void {
  const leaf = sheet.querySelector<HTMLElement>('[data-leaf]');
  const { tiles: service, tilesWidth, tilesHeight } = sheet.dataset;
  const [width, height] = [Number(tilesWidth), Number(tilesHeight)];
  if (!leaf || !service || !(width > 0) || !(height > 0)) return;
  const wanted = leaf.offsetWidth * devicePixelRatio;
  const factor = scaleFactors({ width, height }).findLast((one) => width / one >= wanted) ?? 1;
  const layer =
    leaf.querySelector<HTMLElement>('.tiles') ??
    leaf.insertBefore(newLayer(), leaf.querySelector('img')?.nextSibling ?? null);
  const step = tileSize * factor;
  const seen = seenPart(sheet, stage, quarters);
  const names = new Map<string, [x: number, y: number]>();
  for (let y = Math.floor((seen.top * height) / step) * step; y < seen.bottom * height; y += step) {
    for (let x = Math.floor((seen.left * width) / step) * step; x < seen.right * width; x += step) {
      names.set(`${service}/${tileName({ width, height }, { factor, x, y })}`, [x, y]);
    }
  }
  for (const tile of layer.querySelectorAll('img')) {
    // what lies below stays until its place is taken
    if (!names.has(tile.dataset.source ?? '') && (tile.dataset.factor === String(factor) || isCovered(layer, factor)))
      tile.remove();
  }
  const held = new Set([...layer.querySelectorAll('img')].map((tile) => tile.dataset.source));
  for (const [source, [x, y]] of names) {
    if (held.has(source)) continue;
    const tile = new Image();
    tile.alt = '';
    tile.draggable = false;
    tile.dataset.source = source;
    tile.dataset.factor = String(factor);
    tile.style.left = `${(100 * x) / width}%`;
    tile.style.top = `${(100 * y) / height}%`;
    tile.style.width = `${(100 * Math.min(step, width - x)) / width}%`;
    tile.style.height = `${(100 * Math.min(step, height - y)) / height}%`;
    tile.addEventListener('error', () => tile.remove());
    tile.src = source;
    layer.append(tile);
  }
}

function isCovered(layer: HTMLElement, factor: number): boolean {
  const own = [...layer.querySelectorAll<HTMLImageElement>(`img[data-factor="${factor}"]`)];
  return own.length > 0 && own.every((tile) => tile.complete);
}

function newLayer(): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'tiles';
  layer.setAttribute('aria-hidden', 'true');
  return layer;
}

/** The part of the leaf that is seen, in shares of its sides, as it lies unturned. */
function seenPart(sheet: HTMLElement, stage: HTMLElement, quarters: number) {
  const [box, view] = [sheet.getBoundingClientRect(), stage.getBoundingClientRect()];
  const margin = { x: view.width * around, y: view.height * around };
  const part = {
    left: share((view.left - margin.x - box.left) / box.width),
    right: share((view.right + margin.x - box.left) / box.width),
    top: share((view.top - margin.y - box.top) / box.height),
    bottom: share((view.bottom + margin.y - box.top) / box.height),
  };
  if (quarters === 1) return { left: part.top, right: part.bottom, top: 1 - part.right, bottom: 1 - part.left };
  if (quarters === 2) return { left: 1 - part.right, right: 1 - part.left, top: 1 - part.bottom, bottom: 1 - part.top };
  if (quarters === 3) return { left: 1 - part.bottom, right: 1 - part.top, top: part.left, bottom: part.right };
  return part;
}

const share = (value: number) => Math.min(1, Math.max(0, value));
