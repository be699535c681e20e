import type { CollectionBeforeChangeHook } from 'payload';
import { guardPublishing } from '../access.ts';
import { mainStatus } from '../publish/mainStatus.ts';

export const checkCollection: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const before = operation === 'update' ? await mainStatus(req, 'collections', originalDoc?.id) : undefined;
  const savesDraft = data._status !== 'published' && (operation === 'create' || req.query?.draft === 'true');
  guardPublishing(req, 'publications', { before, after: data._status, savesDraft });
  return data;
};
