import type { AdminViewConfig } from 'payload';

/** Our own screens in the admin, by their address below `/admin`. Each is one folder here. */
export const adminViews: Record<string, AdminViewConfig> = {};

/** Links to them, above Payload's own in the menu. */
export const adminLinks: string[] = [];
