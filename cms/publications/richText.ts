/** Paragraphs as the archive's editor stores them (https://lexical.dev, serialised editor state). */
export function richText(paragraphs: readonly string[]) {
  const block = { direction: 'ltr', format: '', indent: 0, version: 1 } as const;
  return {
    root: {
      ...block,
      type: 'root',
      children: paragraphs.map((text) => ({
        ...block,
        type: 'paragraph',
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
      })),
    },
  };
}
