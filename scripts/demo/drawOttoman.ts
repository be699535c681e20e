import { arms } from './covers/arms.ts';
import { markFoot } from './drawPublication.ts';
import type { Drawing, Sheet, TextStyle } from './sheet.ts';

/** A publication in Arabic script, with a title page and one column of text. */
export interface OttomanText {
  issuer: string[];
  title: string;
  subtitle?: string;
  dating: string[];
  sections: { heading: string; paragraphs: string[] }[];
}

const ink = '#1a1512';
const body: TextStyle = { face: 'naskh', size: 15, colour: ink };
const leading = 25;
const size = [397, 567] as const;
const margin = 46;

/**
 * Right-to-left lines. The font shapes each word (joined forms, marks); pdfkit would put the words of a line in
 * left-to-right order, so each is placed here.
 */
export function ottomanText(content: OttomanText): Drawing {
  return (sheet) => {
    sheet.page(size);
    titlePage(sheet, content);
    let folio = 2;
    let y = 0;
    const beginPage = () => {
      sheet.page(size);
      centreLine(sheet, `— ${arabicDigits(folio++)} —`, 40, { ...body, size: 12 });
      sheet.path(`M${margin} 50H${size[0] - margin}`, { stroke: ink, weight: 0.5 });
      y = 56;
    };
    beginPage();
    for (const { heading, paragraphs } of content.sections) {
      if (y + leading * 5 > size[1] - margin) beginPage();
      y += leading * 1.4;
      centreLine(sheet, heading, y, { face: 'naskhBold', size: 18, colour: ink });
      y += leading * 0.4;
      for (const paragraph of paragraphs) {
        const lines = breakLine(sheet, paragraph);
        lines.forEach((words, index) => {
          if (y + leading > size[1] - margin) beginPage();
          y += leading;
          setLine(sheet, words, y, index === 0 ? 18 : 0, index < lines.length - 1);
        });
      }
    }
  };
}

function titlePage(sheet: Sheet, { issuer, title, subtitle, dating }: OttomanText) {
  const [width, height] = size;
  for (const [inset, weight] of [
    [24, 2.6],
    [29, 0.7],
  ] as const) {
    sheet.rectangle(inset, inset, width - 2 * inset, height - 2 * inset, { stroke: ink, weight });
  }
  let y = 82;
  for (const line of issuer) {
    centreLine(sheet, line, y, { face: 'naskhBold', size: 19, colour: ink });
    y += 32;
  }
  arms(sheet, width / 2, y + 34, 34, ink);
  y += 122;
  const style: TextStyle = { face: 'naskhBold', size: 31, colour: ink };
  for (const words of breakLine(sheet, title, style, width - 110)) {
    centreLine(sheet, words.join(' '), y, style);
    y += 50;
  }
  sheet.path(`M${width / 2 - 60} ${y - 16}q60 -3.4 120 0q-60 3.4 -120 0Z`, { fill: ink });
  if (subtitle) centreLine(sheet, subtitle, y + 22, { face: 'naskh', size: 17, colour: ink });
  dating.forEach((line, index) => {
    centreLine(sheet, line, height - 92 + index * 26, { face: 'naskh', size: 16, colour: ink });
  });
  markFoot(sheet);
}

const spaceOf = (style: TextStyle) => style.size * 0.26;
const widthOfWord = (sheet: Sheet, word: string, style: TextStyle) =>
  pieces(word).reduce((sum, piece) => sum + sheet.measure(piece, style), 0);
const widthOf = (sheet: Sheet, words: string[], style: TextStyle) =>
  words.reduce((sum, word) => sum + widthOfWord(sheet, word, style), 0) + spaceOf(style) * (words.length - 1);

/** Letters and figures of a word, from its right end. The shaper turns every run about, and figures run left to right. */
function pieces(word: string): string[] {
  return [...word.matchAll(/[\u0660-\u0669]+|[^\u0660-\u0669]+/gu)].map(([text]) =>
    /[\u0660-\u0669]/u.test(text) ? [...text].reverse().join('') : text,
  );
}

/** Draws a word leftwards from `right`. */
function setWord(sheet: Sheet, word: string, right: number, y: number, style: TextStyle): number {
  let x = right;
  for (const piece of pieces(word)) {
    sheet.text(piece, x, y, style, { align: 'right' });
    x -= sheet.measure(piece, style);
  }
  return x;
}

function breakLine(sheet: Sheet, text: string, style = body, width = size[0] - 2 * margin): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const word of text.split(' ')) {
    const room = lines.length === 0 && style === body ? width - 18 : width;
    if (line.length > 0 && widthOf(sheet, [...line, word], style) > room) {
      lines.push(line);
      line = [];
    }
    line.push(word);
  }
  return line.length > 0 ? [...lines, line] : lines;
}

function setLine(sheet: Sheet, words: string[], y: number, indent: number, justify: boolean) {
  const width = size[0] - 2 * margin - indent;
  const slack = justify && words.length > 1 ? (width - widthOf(sheet, words, body)) / (words.length - 1) : 0;
  let right = size[0] - margin - indent;
  for (const word of words) {
    right = setWord(sheet, word, right, y, body) - spaceOf(body) - slack;
  }
}

function centreLine(sheet: Sheet, text: string, y: number, style: TextStyle) {
  const words = text.split(' ');
  let right = size[0] / 2 + widthOf(sheet, words, style) / 2;
  for (const word of words) {
    right = setWord(sheet, word, right, y, style) - spaceOf(style);
  }
}

const arabicDigits = (number: number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
