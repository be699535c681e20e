/** How pages were arranged, step by step, so that each step can be undone. */
export const arrangementsSchema = /* sql */ `
`;
