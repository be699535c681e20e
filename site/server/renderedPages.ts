/** Pages that were rendered on demand, compressed by Brotli; those used last within a number of bytes. */
export interface RenderedPages {
  /** `version` says which state of the library is wanted. */
  get(address: string, version: string): Uint8Array | undefined;
  keep(address: string, version: string, bytes: Uint8Array): void;
}

export function keepRenderedPages(limit = 32 * 1024 * 1024): RenderedPages {
  const held = new Map<string, { version: string; bytes: Uint8Array }>();
  let size = 0;

  function drop(address: string): void {
    size -= held.get(address)?.bytes.byteLength ?? 0;
    held.delete(address);
  }

  return {
    get(address, version) {
      const entry = held.get(address);
      if (entry === undefined) return undefined;
      drop(address);
      if (entry.version !== version) return undefined;
      held.set(address, entry);
      size += entry.bytes.byteLength;
      return entry.bytes;
    },
    keep(address, version, bytes) {
      drop(address);
      held.set(address, { version, bytes });
      size += bytes.byteLength;
      for (const oldest of held.keys()) {
        if (size <= limit) break;
        drop(oldest);
      }
    },
  };
}
