const drawing = new WeakMap<HTMLCanvasElement, AbortController>();

/**
 * An image of which many are scrolled past. Browsers keep the pixels of every `<img>` that they ever showed, 8 MB a page
 * and up to half a gigabyte; those of a canvas are given back when it is cleared.
 */
export function openPicture(source: string, name: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  if (name === '') canvas.setAttribute('aria-hidden', 'true');
  else {
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', name);
  }
  canvas.dataset.source = source;
  return canvas;
}

/** Fetches and shows it. What is cleared meanwhile stays empty. */
export async function drawPicture(canvas: HTMLCanvasElement): Promise<void> {
  const { source } = canvas.dataset;
  if (source === undefined || drawing.has(canvas)) return;
  const stop = new AbortController();
  drawing.set(canvas, stop);
  try {
    const response = await fetch(source, { signal: stop.signal });
    if (!response.ok) return;
    const pixels = await createImageBitmap(await response.blob());
    if (stop.signal.aborted) {
      pixels.close();
      return;
    }
    canvas.width = pixels.width;
    canvas.height = pixels.height;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(pixels);
    canvas.classList.add('drawn');
  } catch {
    // the page keeps its label; it is fetched again when it is next scrolled to
  }
}

export function clearPictures(element: HTMLElement): void {
  for (const canvas of element.querySelectorAll('canvas')) {
    drawing.get(canvas)?.abort();
    canvas.width = 0;
    canvas.height = 0;
  }
}
