import type { Access, FieldAccess, PayloadRequest } from 'payload';
import { Forbidden } from 'payload';
import type { Label } from './publications/vocabularies.ts';

/** Roles, from the least to the most. What each may do is below, and nowhere else. */
export const roles = {
  archivist: { tr: 'Arşivci', en: 'Archivist', mayPublish: false, writesPress: false },
  pressOfficer: { tr: 'Basın görevlisi', en: 'Press officer', mayPublish: false, writesPress: true },
  editor: { tr: 'Editör', en: 'Editor', mayPublish: true, writesPress: true },
  administrator: { tr: 'Yönetici', en: 'Administrator', mayPublish: true, writesPress: true },
} as const satisfies Record<string, Label & { mayPublish: boolean; writesPress: boolean }>;
export type Role = keyof typeof roles;

function roleOf(req: PayloadRequest): Role | undefined {
  const role = req.user?.role;
  return role && Object.hasOwn(roles, role) ? role : undefined;
}

export const isSignedIn = (req: PayloadRequest): boolean => roleOf(req) !== undefined;
export const isAdministrator = (req: PayloadRequest): boolean => roleOf(req) === 'administrator';

/** Records, scans, pages and texts, and everything that publications refer to. */
export const mayCatalogue = (req: PayloadRequest): boolean => isSignedIn(req) && roleOf(req) !== 'pressOfficer';

export function mayPublish(req: PayloadRequest, what: 'publications' | 'press-releases'): boolean {
  const role = roleOf(req);
  if (!role) return false;
  return what === 'press-releases' ? roles[role].writesPress : roles[role].mayPublish;
}

const signedIn: Access = ({ req }) => isSignedIn(req);
const administrators: Access = ({ req }) => isAdministrator(req);
const catalogues: Access = ({ req }) => mayCatalogue(req);
const writesPress: Access = ({ req }) => mayPublish(req, 'press-releases');

/** A save that makes something public needs the right to publish; see also `guardPublishing`. */
function updates(what: 'publications' | 'press-releases', mayWrite: Access): Access {
  return (args) => {
    const publishes = typeof args.data === 'object' && args.data !== null && args.data._status === 'published';
    return publishes ? mayPublish(args.req, what) : mayWrite(args);
  };
}

export const access = {
  publications: {
    read: signedIn,
    create: catalogues,
    update: updates('publications', catalogues),
    delete: administrators,
    readVersions: signedIn,
  },
  /** Scans and everything that publications refer to. */
  catalogue: { read: signedIn, create: catalogues, update: catalogues, delete: administrators },
  /** Which words searches take for one another: switching a group off is no loss, so whoever catalogues may also delete. */
  synonyms: { read: signedIn, create: catalogues, update: catalogues, delete: catalogues },
  press: {
    read: signedIn,
    create: writesPress,
    update: updates('press-releases', writesPress),
    delete: administrators,
    readVersions: signedIn,
  },
  pressImages: { read: signedIn, create: writesPress, update: writesPress, delete: administrators },
  settings: { read: signedIn, update: administrators },
  /** Written by the gate only. */
  record: { read: signedIn, create: () => false, update: () => false, delete: () => false },
};

export const administratorsOnly: FieldAccess = ({ req }) => isAdministrator(req);

/**
 * Refuses a save by somebody who may not publish when it would change what the public sees: a plain update of a
 * published record has no `_status` in its data, so access control alone lets it through.
 */
export function guardPublishing(
  req: PayloadRequest,
  what: 'publications' | 'press-releases',
  change: { before: unknown; after: unknown; savesDraft: boolean },
): void {
  if (!req.user || change.savesDraft) return;
  const touchesPublic = change.after === 'published' || change.before === 'published';
  if (touchesPublic && !mayPublish(req, what)) throw new Forbidden(req.t);
}
