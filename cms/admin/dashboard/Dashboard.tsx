import type { ServerProps } from 'payload';
import { DashboardPanel } from './DashboardPanel.tsx';
import './dashboard.css';

/** The start page of the admin, above Payload's own list of what there is. */
export function Dashboard({ payload, user }: ServerProps) {
  const { siteUrl } = payload.config.custom;
  // the press office has its own work
  if (!user || user.role === 'pressOfficer') return null;
  return <DashboardPanel siteUrl={typeof siteUrl === 'string' ? siteUrl : undefined} />;
}
