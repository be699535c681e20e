/** Imports: what was given, what each row is to become, and what came of it. */
export const importsSchema = /* sql */ `
`;
