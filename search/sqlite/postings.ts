/**
 * How the occurrences of one word in one publication are packed.
 *
 * `pages`: for each page that has the word, ascending, the distance of its ordinal from the last one and its weight.
 * `positions`: how many printed forms the word has here and their ids, ascending by distance; then for each page how
 * many bytes follow for it, so that it can be passed, and for each occurrence the distance from the last position and,
 * when there are several forms, which. `summary`: number of pages × 256 + the greatest weight. Numbers are LEB128,
 * weights single bytes.
 */

export interface PackedPosting {
  summary: number;
  pages: Uint8Array;
  positions: Uint8Array;
}

/**
 * Weight of a word on a page, 1 to 255: the saturated frequency of BM25 with k1 = 1.2 and b = 0.75 (Robertson and
 * Zaragoza 2009, https://doi.org/10.1561/1500000019). The average length is fixed, so that a weight never has to be
 * worked out again because other publications came.
 */
export function weightOf(occurrences: number, length: number, averageLength: number): number {
  const saturation = occurrences / (occurrences + 1.2 * (0.25 + (0.75 * length) / averageLength));
  return Math.max(1, Math.min(255, Math.round(saturation * 255)));
}

const scratch = { bytes: new Uint8Array(1 << 16), at: 0 };

/** Makes room for so many more bytes. */
function reserve(bytes: number): void {
  const needed = scratch.at + bytes;
  if (needed <= scratch.bytes.length) return;
  const grown = new Uint8Array(Math.max(needed, scratch.bytes.length * 2));
  grown.set(scratch.bytes);
  scratch.bytes = grown;
}

function put(value: number): void {
  reserve(8);
  let rest = value;
  while (rest > 127) {
    scratch.bytes[scratch.at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  scratch.bytes[scratch.at++] = rest;
}

/** Says at `begin`, where one byte is left for it, how many bytes were put behind it. */
function putLength(begin: number): void {
  const body = begin + 1;
  const length = scratch.at - body;
  if (length < 128) {
    scratch.bytes[begin] = length;
    return;
  }
  const bytes = scratch.bytes.slice(body, scratch.at);
  reserve(8);
  scratch.at = begin;
  put(length);
  scratch.bytes.set(bytes, scratch.at);
  scratch.at += length;
}

const taken = (): Uint8Array => {
  const copy = scratch.bytes.slice(0, scratch.at);
  scratch.at = 0;
  return copy;
};

/** @param lengths words on the page of each ordinal */
export function packPosting(flat: number[], lengths: number[], averageLength: number): PackedPosting {
  const forms = formsOf(flat);
  const counts: number[] = [];
  let pageCount = 0;
  let best = 0;
  let lastOrdinal = 0;
  for (let at = 0; at < flat.length; ) {
    const ordinal = flat[at] ?? 0;
    let count = 0;
    while (at < flat.length && flat[at] === ordinal) {
      count += 1;
      at += 3;
    }
    counts.push(count);
    const weight = weightOf(count, lengths[ordinal] ?? averageLength, averageLength);
    put(ordinal - lastOrdinal);
    put(0);
    scratch.bytes[scratch.at - 1] = weight;
    lastOrdinal = ordinal;
    if (weight > best) best = weight;
    pageCount += 1;
  }
  const pages = taken();

  put(forms.length);
  let lastForm = 0;
  for (const form of forms) {
    put(form - lastForm);
    lastForm = form;
  }
  let at = 0;
  for (const count of counts) {
    const begin = scratch.at;
    put(0);
    let lastPosition = 0;
    for (let index = 0; index < count; index += 1) {
      const position = flat[at + 1] ?? 0;
      put(position - lastPosition);
      lastPosition = position;
      if (forms.length > 1) put(forms.indexOf(flat[at + 2] ?? 0));
      at += 3;
    }
    putLength(begin);
  }
  return { summary: pageCount * 256 + best, pages, positions: taken() };
}

/** Each once, ascending. */
function formsOf(flat: number[]): number[] {
  const forms: number[] = [];
  for (let at = 2; at < flat.length; at += 3) {
    const form = flat[at] ?? 0;
    if (!forms.includes(form)) forms.push(form);
  }
  return forms.sort((a, b) => a - b);
}

/** Ascending distinct numbers, packed by distance. */
export function packNumbers(numbers: Iterable<number>): Uint8Array {
  let last = 0;
  for (const number of numbers) {
    put(number - last);
    last = number;
  }
  return taken();
}

export function unpackNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  const reader = { bytes, at: 0 };
  let last = 0;
  while (reader.at < bytes.length) {
    last += take(reader);
    numbers.push(last);
  }
  return numbers;
}

export interface Reader {
  bytes: Uint8Array;
  at: number;
}

export function take(reader: Reader): number {
  const { bytes } = reader;
  let byte = bytes[reader.at++] ?? 0;
  if (byte < 128) return byte;
  let value = byte & 127;
  let shift = 7;
  for (;;) {
    byte = bytes[reader.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
    shift += 7;
  }
}

/** Passes so many numbers: each ends with a byte below 128. */
export function skip(reader: Reader, count: number): void {
  const { bytes } = reader;
  let { at } = reader;
  for (let left = count; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1;
  reader.at = at;
}

/** Ordinals of the pages and the weight of the word on each, 0 to 1. */
export interface PageWeights {
  ordinals: number[];
  weights: number[];
}

/** Ids of the printed forms that occur. */
export function unpackForms(positions: Uint8Array): number[] {
  const reader = { bytes: positions, at: 0 };
  let left = take(reader);
  const forms: number[] = [];
  let form = 0;
  for (; left > 0; left -= 1) {
    form += take(reader);
    forms.push(form);
  }
  return forms;
}
