'use client';
import { Link, useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { Dashboard } from '../../inbox/dashboard.ts';
import { formatMoment, formatNumber } from '../format.ts';
import { useReading } from '../useReading.ts';
import { speakOfDashboard } from './dashboardPhrases.ts';
import { MissedTable } from './MissedTable.tsx';
import { ReadTable } from './ReadTable.tsx';
import { SatisfactionTable } from './SatisfactionTable.tsx';

const pace = 120_000;

/** What there is, what waits, what readers found and what they looked for in vain. */
export function DashboardPanel({ siteUrl }: { siteUrl: string | undefined }) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'tr';
  const say = speakOfDashboard(language);
  const id = useId();
  const [month, setMonth] = useState('');
  const { value, failed } = useReading<Dashboard>(`/api/inbox/dashboard${month && `?month=${month}`}`, () => pace);
  const number = (count: number) => formatNumber(count, language);
  const monthName = (one: string) => formatMoment(`${one}-15T12:00:00`, language, { month: 'long', year: 'numeric' });
  if (!value) {
    return (
      <section className="kutuk-dashboard">
        <p role={failed ? 'alert' : 'status'}>{say(failed ? 'couldNotLoad' : 'loading')}</p>
      </section>
    );
  }
  const { catalogue, inbox } = value;
  const waiting = inbox.correction + inbox.report + inbox.satisfaction;
  return (
    <section className="kutuk-dashboard" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{say('title')}</h2>
      {failed && (
        <p role="alert" className="kutuk-bad">
          {say('couldNotLoad')}
        </p>
      )}
      <div className="kutuk-dashboard-pair">
        <section className="kutuk-card" aria-labelledby={`${id}catalogue`}>
          <h3 id={`${id}catalogue`}>{say('catalogue')}</h3>
          <dl className="kutuk-dashboard-facts">
            {(['publications', 'visible', 'withoutScan', 'pages', 'uncheckedPages'] as const).map((name) => (
              <div key={name}>
                <dt>
                  {name === 'uncheckedPages' && catalogue.uncheckedPages > 0 ? (
                    <Link href="/admin/readings">{say(name)}</Link>
                  ) : (
                    say(name)
                  )}
                </dt>
                <dd>{number(catalogue[name])}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="kutuk-card" aria-labelledby={`${id}inbox`}>
          <h3 id={`${id}inbox`}>{say('inbox')}</h3>
          {waiting === 0 ? (
            <p>{say('nothingWaits')}</p>
          ) : (
            <dl className="kutuk-dashboard-facts">
              {(['correction', 'report', 'satisfaction'] as const).map((kind) => (
                <div key={kind}>
                  <dt>
                    <Link href={`/admin/inbox?kind=${kind}`}>
                      {say(kind === 'satisfaction' ? 'satisfactionWords' : kind)}
                    </Link>
                  </dt>
                  <dd>{number(inbox[kind])}</dd>
                </div>
              ))}
            </dl>
          )}
          {inbox.oldest && (
            <p className="kutuk-quiet">
              {say('oldest', { day: formatMoment(`${inbox.oldest}T12:00:00`, language, { dateStyle: 'long' }) })}
            </p>
          )}
          <p>
            <Link href="/admin/inbox">{say('openInbox')}</Link>
          </p>
        </section>
      </div>
      <section className="kutuk-card" aria-labelledby={`${id}satisfaction`}>
        <h3 id={`${id}satisfaction`}>{say('satisfaction')}</h3>
        <SatisfactionTable
          months={value.satisfaction}
          monthName={monthName}
          number={number}
          language={language}
          say={say}
        />
      </section>
      <p className="kutuk-dashboard-choose">
        <label htmlFor={`${id}month`}>{say('chooseMonth')}</label>
        <select id={`${id}month`} value={month} onChange={({ target }) => setMonth(target.value)}>
          <option value="">{say('allMonths')}</option>
          {value.satisfaction.map((one) => (
            <option key={one.month} value={one.month}>
              {monthName(one.month)}
            </option>
          ))}
        </select>
      </p>
      <div className="kutuk-dashboard-pair">
        <section className="kutuk-card" aria-labelledby={`${id}missed`}>
          <h3 id={`${id}missed`}>{say('missed')}</h3>
          <MissedTable missed={value.missed} siteUrl={siteUrl} number={number} language={language} say={say} />
        </section>
        <section className="kutuk-card" aria-labelledby={`${id}read`}>
          <h3 id={`${id}read`}>{say('read')}</h3>
          <ReadTable read={value.read} number={number} say={say} />
        </section>
      </div>
      <p className="kutuk-quiet">{say('counted')}</p>
    </section>
  );
}
