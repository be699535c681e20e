/** SQL: nothing is left to do for a row of `archive.frame`. */
export const frameComplete = `(failure is not null or (image is not null and text_reason is not null and not needs_ocr))`;
