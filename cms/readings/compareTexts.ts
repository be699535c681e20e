import { diffArrays } from 'diff';

export interface Piece {
  text: string;
  changed: boolean;
}

/** Beyond so many different words the whole of both counts as changed. */
const mostEdits = 2_000;

/** Two texts word by word: what of each is not in the other. */
export function compareTexts(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const parts = diffArrays(piecesOf(left), piecesOf(right), { maxEditLength: mostEdits });
  if (!parts) return { left: [{ text: left, changed: true }], right: [{ text: right, changed: true }] };
  const compared = { left: [] as Piece[], right: [] as Piece[] };
  for (const { value, added, removed } of parts) {
    const piece = { text: value.join(''), changed: added || removed };
    if (!added) compared.left.push(piece);
    if (!removed) compared.right.push(piece);
  }
  return compared;
}

/** Words, and the spaces between them. */
const piecesOf = (text: string): string[] => text.match(/\s+|\S+/gu) ?? [];
