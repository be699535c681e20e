import type { ReactNode } from 'react';
import type { InboxRow } from '../../inbox/inboxQuery.ts';
import { formatMoment } from '../format.ts';
import type { SayInbox } from './inboxPhrases.ts';

/** Where records of each kind are edited. */
const collections: Record<string, string> = {
  publication: 'publications',
  series: 'series',
  department: 'departments',
  subject: 'subjects',
  agent: 'agents',
  place: 'places',
  collection: 'collections',
  'press-release': 'press-releases',
};

interface Props {
  id: string;
  row: InboxRow;
  siteUrl: string | undefined;
  language: 'tr' | 'en';
  say: SayInbox;
  /** Stands first. */
  children: ReactNode;
}

/** What kind of message, when it came, and what it is about, with the ways there. */
export function MessageHead({ id, row, siteUrl, language, say, children }: Props) {
  const { record, page, line } = row;
  const collection = record && collections[record.kind];
  return (
    <header className="kutuk-inbox-head">
      {children}
      <h2 id={id}>
        {say(row.kind)}
        {row.answer && `: ${say(row.answer === 'yes' ? 'answeredYes' : 'answeredNo')}`}
      </h2>
      <span className="kutuk-quiet">
        {say('received', { day: formatMoment(`${row.receivedOn}T12:00:00`, language, { dateStyle: 'medium' }) })}
        {row.language === 'en' && `, ${say('inEnglish')}`}
      </span>
      <p className="kutuk-inbox-about">
        {record && collection ? (
          <>
            <a href={`/admin/collections/${collection}/${record.number}`}>{record.title || record.number}</a>
            {page && (
              <>
                {', '}
                <a href={`/admin/readings/publication/${record.number}/page/${page.key}`}>
                  {say('pageLabel', { label: page.label || page.key })}
                </a>
              </>
            )}
            {line && `, ${say('lineNumber', { line: line.number })}`}
            {siteUrl && (
              <>
                {' · '}
                <a href={publicAddress(siteUrl, record, page)} target="_blank" rel="noreferrer">
                  {say('seePublic')}
                </a>
              </>
            )}
          </>
        ) : row.path ? (
          <>
            {say('below')}:{' '}
            {siteUrl ? (
              <a href={siteUrl + row.path} target="_blank" rel="noreferrer">
                {row.path}
              </a>
            ) : (
              row.path
            )}
          </>
        ) : (
          say('noRecord')
        )}
      </p>
    </header>
  );
}

/** The addresses that hold for every language; of a page the Turkish one. */
function publicAddress(siteUrl: string, record: NonNullable<InboxRow['record']>, page: InboxRow['page']): string {
  if (record.kind !== 'publication')
    return `${siteUrl}/p/${record.kind === 'press-release' ? 'press' : record.kind}/${record.number}`;
  return page ? `${siteUrl}/tr/yayin/${record.number}/sayfa/${page.key}` : `${siteUrl}/p/${record.number}`;
}
