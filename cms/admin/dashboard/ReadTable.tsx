import { Link } from '@payloadcms/ui';
import type { Dashboard } from '../../inbox/dashboard.ts';
import type { SayDashboard } from './dashboardPhrases.ts';

interface Props {
  read: Dashboard['read'];
  number: (count: number) => string;
  say: SayDashboard;
}

/** What is opened and read most. */
export function ReadTable({ read, number, say }: Props) {
  if (read.length === 0) return <p>{say('noRead')}</p>;
  return (
    <table className="kutuk-dashboard-table">
      <thead>
        <tr>
          <th scope="col">{say('publication')}</th>
          <th scope="col">{say('opened')}</th>
          <th scope="col">{say('readPages')}</th>
        </tr>
      </thead>
      <tbody>
        {read.map((one) => (
          <tr key={one.number}>
            <th scope="row">
              <Link href={`/admin/collections/publications/${one.number}`}>{one.title || `№ ${one.number}`}</Link>
            </th>
            <td>{number(one.opened)}</td>
            <td>{number(one.read)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
