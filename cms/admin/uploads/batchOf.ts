import type { ChosenFile } from './chosenFiles.ts';
import type { UploadTarget } from './uploadItem.ts';

/**
 * UUID of files that are given together, which then stand in the order of their names. A folder has the same one
 * whenever it is given to the same record, so that what is missing of it finds its place later.
 */
export async function batchOf(target: UploadTarget, files: readonly ChosenFile[]): Promise<string> {
  const folder = files[0]?.path.split('/').slice(0, -1)[0];
  const bytes = new Uint8Array(16);
  // without TLS browsers offer no digest
  if (folder !== undefined && globalThis.crypto.subtle) {
    const name = new TextEncoder().encode(`${JSON.stringify(target)} ${folder}`);
    bytes.set(new Uint8Array(await crypto.subtle.digest('SHA-256', name)).subarray(0, 16));
  } else crypto.getRandomValues(bytes);
  // version 8, "made as its maker likes", and the variant of RFC 9562
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
