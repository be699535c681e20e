/** Of scanned files, beside the documents of the CMS: passwords, likenesses, uploads that are under way. */
export const scansSchema = /* sql */ `
`;
