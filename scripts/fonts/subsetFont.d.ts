/** What is used of subset-font (https://github.com/papandreou/subset-font), which brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; variationAxes?: { wght: { min: number; max: number } } },
  ): Promise<Uint8Array>;
}
