import type { AdminViewConfig } from 'payload';

/** Our own screens in the admin, by their address below `/admin`. Each is one folder here. */
export const adminViews: Record<string, AdminViewConfig> = {
  arrange: { path: '/arrange/:publication', exact: true, Component: '/cms/admin/arrange/ArrangeView.tsx#ArrangeView' },
  imports: { path: '/imports', exact: true, Component: '/cms/admin/imports/ImportsView.tsx#ImportsView' },
  inbox: { path: '/inbox', exact: true, Component: '/cms/admin/inbox/InboxView.tsx#InboxView' },
  import: { path: '/imports/:id', exact: true, Component: '/cms/admin/imports/ImportView.tsx#ImportView' },
  compare: { path: '/compare/:one/:other', exact: true, Component: '/cms/admin/twins/CompareView.tsx#CompareView' },
  scans: { path: '/scans', exact: true, Component: '/cms/admin/scans/OverviewView.tsx#OverviewView' },
  replaceScan: { path: '/scans/:id/replace', exact: true, Component: '/cms/admin/scans/ReplaceView.tsx#ReplaceView' },
  readings: { path: '/readings', exact: true, Component: '/cms/admin/readings/QueueView.tsx#QueueView' },
  readingPage: {
    path: '/readings/publication/:number/page/:key',
    exact: true,
    Component: '/cms/admin/readings/PageView.tsx#PageView',
  },
  readingFirstPage: {
    path: '/readings/publication/:number',
    exact: true,
    Component: '/cms/admin/readings/PageView.tsx#PageView',
  },
};

/** Links to them, above Payload's own in the menu. */
export const adminLinks: string[] = [
  '/cms/admin/inbox/InboxLink.tsx#InboxLink',
  '/cms/admin/imports/ImportsLink.tsx#ImportsLink',
  '/cms/admin/scans/ScansLink.tsx#ScansLink',
  '/cms/admin/readings/ReadingsLink.tsx#ReadingsLink',
];

/** Above Payload's own on the start page. */
export const adminDashboard: string[] = ['/cms/admin/dashboard/Dashboard.tsx#Dashboard'];
