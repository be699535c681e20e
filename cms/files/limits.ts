/** Largest file that is taken in: 2 GiB, what the Postgres-side tools and browsers handle in one piece. */
export const maxUploadBytes = 2 * 1024 ** 3;
