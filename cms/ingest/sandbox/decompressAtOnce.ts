import { brotliDecompressSync, inflateSync } from 'node:zlib';

/** What comes to more bytes is left to pdf.js, which unpacks it bit by bit as far as it needs it. */
const mostBytes = 256 * 1024 ** 2;

/**
 * Unpacks streams of a document where they are asked for. pdf.js gives each page's whole content to the platform's
 * `DecompressionStream`, which hands it to another thread in pieces and back: for the few kilobytes of a page that takes
 * longer than unpacking them. A process that reads one document and does nothing else may as well wait.
 */
export function decompressAtOnce(): void {
  Object.defineProperty(globalThis, 'DecompressionStream', { value: DecompressionAtOnce });
}

/** As much of a `DecompressionStream` as pdf.js uses: all is written before anything is read. */
class DecompressionAtOnce {
  #packed: Uint8Array | undefined;
  readonly #format: string;

  constructor(format: string) {
    this.#format = format;
  }

  readonly writable = {
    getWriter: () => ({
      write: async (bytes: Uint8Array) => {
        this.#packed = bytes;
      },
      close: async () => undefined,
    }),
  };

  readonly readable = {
    getReader: () => ({
      /** @throws where the bytes are damaged; pdf.js then makes of them what it can */
      read: async () => {
        const packed = this.#packed;
        this.#packed = undefined;
        if (packed === undefined) return { done: true };
        const unpack = this.#format === 'brotli' ? brotliDecompressSync : inflateSync;
        return { done: false, value: unpack(packed, { maxOutputLength: mostBytes }) };
      },
    }),
  };
}
