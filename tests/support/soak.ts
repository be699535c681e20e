/** Long rounds are for `npm run soak`; `npm test` runs few, with the same seeds. */
export const soak = (): boolean => process.env.KUTUK_SOAK === '1';
