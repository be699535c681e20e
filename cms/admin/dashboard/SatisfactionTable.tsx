import type { Dashboard } from '../../inbox/dashboard.ts';
import type { SayDashboard } from './dashboardPhrases.ts';

interface Props {
  months: Dashboard['satisfaction'];
  monthName: (month: string) => string;
  number: (count: number) => string;
  language: 'tr' | 'en';
  say: SayDashboard;
}

/** A bar for each month, in a table whose numbers say the same. Yes is filled and no is hollow: told apart without colour. */
export function SatisfactionTable({ months, monthName, number, language, say }: Props) {
  const most = Math.max(1, ...months.map(({ yes, no }) => yes + no));
  const first = months.findLastIndex(({ yes, no }) => yes + no > 0);
  if (first < 0) return <p>{say('noAnswers')}</p>;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <table className="kutuk-dashboard-table">
      <thead>
        <tr>
          <th scope="col">{say('month')}</th>
          <td className="kutuk-dashboard-bars">
            <span data-bar="yes" aria-hidden="true" /> {say('yes')} <span data-bar="no" aria-hidden="true" />{' '}
            {say('no')}
          </td>
          <th scope="col">{say('yes')}</th>
          <th scope="col">{say('no')}</th>
          <th scope="col">{say('share')}</th>
        </tr>
      </thead>
      <tbody>
        {months.slice(0, first + 1).map(({ month, yes, no }) => (
          <tr key={month}>
            <th scope="row">{monthName(month)}</th>
            <td className="kutuk-dashboard-bars" aria-hidden="true">
              <svg viewBox="-0.5 -0.5 101 11" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect data-bar="yes" width={(yes / most) * 100} height="10" />
                <rect data-bar="no" x={(yes / most) * 100} width={(no / most) * 100} height="10" />
              </svg>
            </td>
            <td>{number(yes)}</td>
            <td>{number(no)}</td>
            <td>{yes + no > 0 ? percent.format(yes / (yes + no)) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
