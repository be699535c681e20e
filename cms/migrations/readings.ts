/** Readings of pages by people: who, when, and what is left to look through. */
export const readingsSchema = /* sql */ `
`;
