import type { RecordKind } from '../../cms/publish/publicRecord.ts';

/**
 * Records whose pages are files, named by their revision. The pages of the others are lists of publications, chains and
 * trees: whatever changes in the library may change them, so they are rendered when they are asked for, and held as
 * long as the library is as it was.
 */
export const staticKinds = ['publication', 'press-release'] as const satisfies RecordKind[];
export type StaticKind = (typeof staticKinds)[number];

export function isStatic(kind: RecordKind): kind is StaticKind {
  return staticKinds.some((one) => one === kind);
}
