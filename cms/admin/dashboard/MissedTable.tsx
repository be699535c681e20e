import type { Dashboard } from '../../inbox/dashboard.ts';
import { formatMoment } from '../format.ts';
import type { SayDashboard } from './dashboardPhrases.ts';

interface Props {
  missed: Dashboard['missed'];
  siteUrl: string | undefined;
  number: (count: number) => string;
  language: 'tr' | 'en';
  say: SayDashboard;
}

/** What readers looked for in vain, each with a link to try it. */
export function MissedTable({ missed, siteUrl, number, language, say }: Props) {
  if (missed.length === 0) return <p>{say('noMissed')}</p>;
  const search = language === 'en' ? '/en/search' : '/tr/ara';
  return (
    <table className="kutuk-dashboard-table">
      <thead>
        <tr>
          <th scope="col">{say('words')}</th>
          <th scope="col">{say('times')}</th>
          <th scope="col">{say('lastOn')}</th>
        </tr>
      </thead>
      <tbody>
        {missed.map(({ words, count, lastOn }) => (
          <tr key={words}>
            <th scope="row" dir="auto">
              {siteUrl ? (
                <a
                  href={`${siteUrl}${search}?q=${encodeURIComponent(words)}`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${words}: ${say('tryIt')}`}
                >
                  {words}
                </a>
              ) : (
                words
              )}
            </th>
            <td>{number(count)}</td>
            <td>{formatMoment(`${lastOn}T12:00:00`, language, { dateStyle: 'short' })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
