/** The part of the `edtf` package that is used; it ships no types. */
declare module 'edtf' {
  interface Extended {
    /** Milliseconds since the epoch, inclusive bounds of the whole expression. */
    min: number;
    max: number;
    edtf: string;
  }
  /** @throws Error when the text is not EDTF. */
  export default function edtf(text: string): Extended;
}
