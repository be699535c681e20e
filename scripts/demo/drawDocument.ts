import { ottomanText } from './drawOttoman.ts';
import { posterSheet } from './drawPoster.ts';
import { printedText } from './drawPublication.ts';
import { mapSheet } from './map/drawMap.ts';
import { printPdf } from './printPdf.ts';
import type { DemoDocument, DemoPublication } from './publication.ts';
import type { Drawing } from './sheet.ts';
import { simulateScan } from './simulateScan.ts';

/** `scan` says how it will be scanned: what a machine has to read is labelled so that it can. */
export function drawingOf(document: DemoDocument, scan?: DemoPublication['scan']): Drawing {
  if (document.kind === 'text') return printedText(document, scan && !scan.textLayer ? 'foot' : 'edge');
  if (document.kind === 'ottoman') return ottomanText(document);
  if (document.kind === 'map') return mapSheet(document);
  return posterSheet(document);
}

/** The file of a publication, the same bytes every time; nothing for one that is known on paper only. */
export async function makeDocument(publication: DemoPublication): Promise<Buffer | undefined> {
  if (!publication.document) return undefined;
  const drawing = drawingOf(publication.document, publication.scan);
  const info = { title: publication.title, author: 'Denizhisar (kurmaca / fictional)' };
  if (!publication.scan) return printPdf(drawing, info);
  return simulateScan(drawing, info, { ...publication.scan, seed: publication.key });
}
