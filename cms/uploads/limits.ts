/** Of resumable uploads. The size of one file is a setting, `INGEST_FILE_MB`. */
export const uploadLimits = {
  /** Uploads of one person that are under way or stand still; three at a time are sent. */
  unfinished: 200,
  /** Days after its beginning that an upload may be continued. */
  keptDays: 7,
  /** Bytes that are left free on the disk, for the database and what is derived from the file. */
  reserve: 512 * 1024 ** 2,
} as const;
