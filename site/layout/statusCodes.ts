import type { RecordStatus } from '../library.ts';

/**
 * HTTP status of a record's page when the record could not be read. One that has become visible since is answered as
 * missing once: the next request finds it.
 */
export const statusCodes = {
  withdrawn: 410,
  absent: 404,
  visible: 404,
  moved: 301,
} as const satisfies Record<RecordStatus['state'], number>;
