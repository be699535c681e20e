import { readerAddress } from '../../addresses.ts';
import type { PlacedWord } from '../../server/answerReader.ts';

/** Words laid at once: a newspaper has thousands, and nobody waits for them. */
const atOnce = 300;
/** Of a box's height, taken by the letters of a line. */
const letterShare = 0.86;

/**
 * Lays the page's words over its image, unseen, so that they can be selected and copied where they stand. With a search
 * the words that were found are boxed too, unless the page came with its boxes.
 */
export async function layLetters(sheet: HTMLElement, query: string): Promise<void> {
  const leaf = sheet.querySelector<HTMLElement>('[data-leaf]');
  const { number, key, words: hasWords } = sheet.dataset;
  if (!leaf || hasWords === undefined || leaf.querySelector('.letters')) return;
  const layer = document.createElement('div');
  layer.className = 'letters';
  // the text stands beside the image as well, where screen readers read it
  layer.setAttribute('aria-hidden', 'true');
  leaf.append(layer);
  const boxed = leaf.querySelector('.boxes') !== null;
  const address = readerAddress.words(Number(number), Number(key)) + (query && !boxed ? `?${query}` : '');
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) {
    layer.remove();
    return;
  }
  const { language, words }: { language: string; words: PlacedWord[] } = await response.json();
  layer.lang = language;
  if (language === 'ota-Arab' || language === 'ar') layer.dir = 'rtl';
  if (!boxed) box(leaf, words);
  const shape = Number(leaf.dataset.shape);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return;
  pen.font = '100px serif';
  for (let at = 0; at < words.length && leaf.isConnected; at += atOnce) {
    const piece = document.createDocumentFragment();
    for (const word of words.slice(at, at + atOnce)) piece.append(place(word, shape, pen));
    layer.append(piece);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function place(
  [text, x, y, width, height, endsLine]: PlacedWord,
  shape: number,
  pen: CanvasRenderingContext2D,
): HTMLElement {
  const letter = document.createElement('span');
  letter.textContent = text;
  letter.dataset.after = endsLine ? '\n' : ' ';
  const size = (height / 100) * letterShare;
  const natural = (pen.measureText(text).width / 100) * size;
  letter.style.left = `${x / 100}%`;
  letter.style.top = `${y / 100}%`;
  letter.style.fontSize = `${size}cqh`;
  if (natural > 0) letter.style.transform = `scaleX(${((width / 100) * shape) / natural})`;
  return letter;
}

function box(leaf: HTMLElement, words: readonly PlacedWord[]): void {
  const marked = words.filter((word) => word[6] === 1);
  if (marked.length === 0) return;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'boxes');
  svg.setAttribute('viewBox', '0 0 10000 10000');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  for (const [, x, y, width, height] of marked) {
    const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    for (const [name, value] of Object.entries({ x: x - 25, y: y - 20, width: width + 50, height: height + 40 })) {
      rect.setAttribute(name, String(value));
    }
    svg.append(rect);
  }
  leaf.append(svg);
}

/** What is copied reads as it stands: words apart, lines below each other. */
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const inside = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('.letters');
  const layer = inside(range.startContainer) ?? inside(range.endContainer);
  if (!layer) return;
  const words = [...layer.querySelectorAll<HTMLElement>('span')].filter((word) => range.intersectsNode(word));
  const text = words.map((word) => `${word.textContent}${word.dataset.after ?? ' '}`).join('');
  event.clipboardData?.setData('text/plain', text.trim());
  event.preventDefault();
});
