import type { tr } from './tr.ts';

/** Turkish is the source; another language has the same keys, and functions of the same arguments. */
export type Messages = Widened<typeof tr>;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Widened<T[K]>;
};
