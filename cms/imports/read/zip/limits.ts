/** What a ZIP may hold. What is beyond is named and left out; the rest goes on. */
export interface ZipLimits {
  /** Entries, folders included; a ZIP with more is refused whole. */
  entries: number;
  /** Bytes of one entry, taken out. */
  entryBytes: number;
  /** Bytes of all entries together, taken out, in the order of the archive. */
  totalBytes: number;
  /** Times an entry of more than 10 MiB may be larger than it is in the archive. Deflate can do 1,032. */
  ratio: number;
}

const gibibyte = 2 ** 30;

/** As large a file as may be uploaded, and a USB disk of them. */
export const zipLimits: ZipLimits = {
  entries: 100_000,
  entryBytes: 2 * gibibyte,
  totalBytes: 500 * gibibyte,
  ratio: 250,
};
