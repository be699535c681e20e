/**
 * What is known of a stored file, to be kept in every later save. Leaving it out of the data would not do: Payload checks
 * the type in the data against the file name of the stored record, and refuses a save without one.
 */
export function storedFile(record: Record<string, unknown> | undefined): Record<string, unknown> {
  const { sha256, filename, filesize, mimeType } = record ?? {};
  return { sha256, filename, filesize, mimeType };
}
