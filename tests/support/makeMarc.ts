/** A control field: tag and value; or a data field: tag, indicators, then subfields, each with its code before it. */
export type MadeField = [tag: string, ...parts: string[]];

/** A MARC record in ISO 2709, in UTF-8 unless something else is given. */
export function makeMarc(
  fields: readonly MadeField[],
  encode: (text: string) => Buffer = (text) => Buffer.from(text),
): Buffer {
  let directory = '';
  let at = 0;
  const data: Buffer[] = [];
  for (const [tag, ...parts] of fields) {
    const bytes = Buffer.concat([encode(parts.join('\u001f')), Buffer.from([0x1e])]);
    directory += `${tag}${String(bytes.length).padStart(4, '0')}${String(at).padStart(5, '0')}`;
    at += bytes.length;
    data.push(bytes);
  }
  const base = 24 + directory.length + 1;
  const leader = `${String(base + at + 1).padStart(5, '0')}nam a22${String(base).padStart(5, '0')} a 4500`;
  return Buffer.concat([Buffer.from(`${leader}${directory}\u001e`), ...data, Buffer.from([0x1d])]);
}
