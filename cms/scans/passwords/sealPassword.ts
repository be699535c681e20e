import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Passwords of documents are kept so that their pages can be made again: AES-256-GCM (NIST SP 800-38D) under a key
 * derived from the archive's secret (HKDF, RFC 5869), bound to the number of the scan. Nonce, tag and cipher text lie in
 * one piece.
 */
const nonceBytes = 12;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';

export function sealPassword(secret: string, scan: number, password: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce).setAAD(boundTo(scan));
  const text = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** Undefined when it was sealed with another secret, for another scan, or is damaged. */
export function unsealPassword(secret: string, scan: number, sealed: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv(algorithm, keyOf(secret), sealed.subarray(0, nonceBytes))
      .setAAD(boundTo(scan))
      .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'kutuk: passwords of scans, 1', 32));
}

function boundTo(scan: number): Buffer {
  return Buffer.from(`scan ${scan}`);
}
