'use client';
import { Button, useAuth, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import type { Publication } from '../../generated/payload-types.ts';
import { publicationKinds } from '../../publications/vocabularies.ts';
import { formatMoment } from '../format.ts';
import { useReading } from '../useReading.ts';
import { askTwins } from './askTwins.ts';
import { speakOfTwins, type TwinPhrase } from './twinPhrases.ts';

interface Shown {
  record: Publication;
  pages: { key: number; label: string }[];
}

/** Two records, line by line, with their first pages. */
export function CompareScreen({ one, other }: { one: number; other: number }) {
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const say = speakOfTwins(i18n.language);
  const language = i18n.language === 'en' ? 'en' : 'tr';
  const [dismissed, setDismissed] = useState<boolean>();
  const [failed, setFailed] = useState(false);
  const sides = [
    useReading<Shown>(`/api/twins/record/${one}`, () => undefined),
    useReading<Shown>(`/api/twins/record/${other}`, () => undefined),
  ];
  const [left, right] = sides.map(({ value }) => value);
  if (sides.some((side) => side.failed)) return <p className="kutuk-bad">{say('couldNotLoad')}</p>;
  if (!left || !right) return <p role="status">{say('loading')}</p>;

  const decide = async (path: '/dismiss' | '/point-out') => {
    try {
      await askTwins(path, { one, other });
      setDismissed(path === '/dismiss');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  const lines: [TwinPhrase, (record: Publication) => string][] = [
    ['fieldTitle', ({ title }) => title],
    ['fieldType', ({ type }) => publicationKinds[type][language]],
    ['fieldDate', ({ date }) => date?.asPrinted ?? date?.edtf ?? ''],
    ['fieldNumber', numbersOf],
    ['fieldPublisher', ({ imprint }) => [imprint?.publisher, imprint?.place].filter(Boolean).join(', ')],
    ['fieldExtent', ({ extent }) => extent?.pagination ?? ''],
    [
      'fieldCopies',
      ({ copies }) =>
        (copies ?? [])
          .map(({ accessionNumber, shelfMark }) => [accessionNumber, shelfMark].filter(Boolean).join(' / '))
          .join('; '),
    ],
    ['fieldStatus', ({ _status }) => say(_status === 'published' ? 'published' : 'draft')],
    ['fieldChanged', ({ updatedAt }) => formatMoment(updatedAt, i18n.language)],
  ];

  return (
    <div className="kutuk-records">
      <h1>{say('compareTitle')}</h1>
      <p className="kutuk-quiet">{say('compareLead')}</p>
      <table>
        <thead>
          <tr>
            <th>{say('field')}</th>
            {[left, right].map(({ record }) => (
              <th key={record.id}>
                <a href={`/admin/collections/publications/${record.id}`}>{say('record', { id: record.id })}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, read]) => {
            const values = [read(left.record), read(right.record)];
            // every save changes it
            const differs = name !== 'fieldChanged' && values[0] !== values[1];
            return (
              <tr key={name} data-differs={differs}>
                <th scope="row">
                  {say(name)} {differs && <span className="kutuk-differs">{say('differs')}</span>}
                </th>
                <td>{values[0]}</td>
                <td>{values[1]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h2>{say('firstPages')}</h2>
      <div className="kutuk-records-pages">
        {[left, right].map(({ record, pages }) => (
          <section key={record.id} aria-label={say('record', { id: record.id })}>
            {pages.length === 0 && <p className="kutuk-quiet">{say('noPages')}</p>}
            {pages.map(({ key, label }) => (
              <figure key={key}>
                <img
                  src={`/api/publications/${record.id}/pages/${key}/320.webp`}
                  alt={say('pageLabel', { label })}
                  loading="lazy"
                />
                <figcaption>{say('pageLabel', { label })}</figcaption>
              </figure>
            ))}
          </section>
        ))}
      </div>
      {user?.role !== 'pressOfficer' && (
        <div className="kutuk-row">
          <Button buttonStyle="secondary" onClick={() => void decide(dismissed ? '/point-out' : '/dismiss')}>
            {say(dismissed ? 'undo' : 'different')}
          </Button>
          <p role="status">{failed ? say('notDone') : dismissed ? say('dismissed') : ''}</p>
        </div>
      )}
    </div>
  );
}

function numbersOf({ memberships }: Publication): string {
  return (memberships ?? [])
    .map(({ series, enumeration, runningNumber, designation }) => {
      const levels = (enumeration ?? []).map(
        ({ caption, from, to }) => `${caption ?? ''} ${from ?? ''}${to ? `–${to}` : ''}`,
      );
      const name = typeof series === 'object' ? series.name : `#${series}`;
      return [name, ...levels, runningNumber && `(${runningNumber})`, designation].filter(Boolean).join(' ');
    })
    .join('; ');
}
