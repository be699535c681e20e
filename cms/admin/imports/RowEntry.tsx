'use client';
import { Link } from '@payloadcms/ui';
import { useState } from 'react';
import { type ImportRow, rowOutcomes, rowStates } from '../../imports/api.ts';
import { importSentence } from '../../imports/reasons.ts';
import { publicationScreen } from './importsApi.ts';
import { useSay } from './useSay.ts';

/** A row with what is told of it; opened, also what changes and how it stands in the table. */
export function RowEntry({ row, by }: { row: ImportRow; by: 'outcome' | 'state' }) {
  const { say, language } = useSay();
  const [open, setOpen] = useState(false);
  const record = row.publication ?? row.target;
  // what kept a row out of the run was mostly told by the dry run already
  const told = row.notes.some(({ reason }) => JSON.stringify(reason) === JSON.stringify(row.failure));
  const details = `kutuk-row-${row.row}`;
  return (
    <>
      <tr>
        <td data-label={say('row')} className="kutuk-number">
          {row.row}
        </td>
        <th scope="row">
          {row.title || <span className="kutuk-quiet">{say('untitled')}</span>}{' '}
          {record !== undefined && (
            <Link href={publicationScreen(record)} className="kutuk-quiet">
              {say('openRecord', { number: record })}
            </Link>
          )}
        </th>
        <td data-label={say(by === 'outcome' ? 'outcome' : 'result')}>
          <span className="kutuk-pill" data-state={by === 'outcome' ? row.outcome : row.state}>
            {by === 'outcome' ? rowOutcomes[row.outcome][language] : rowStates[row.state][language]}
          </span>
        </td>
        <td data-label={say('notes')}>
          {row.failure && !told && <p className="kutuk-bad">{importSentence(row.failure, language)}</p>}
          {row.notes.map((note) => (
            <p key={JSON.stringify(note)} data-severity={note.severity} className={classOf[note.severity]}>
              {note.column && <span className="kutuk-quiet">{note.column}: </span>}
              {importSentence(note.reason, language)}
            </p>
          ))}
          <button
            type="button"
            className="kutuk-link"
            aria-expanded={open}
            aria-controls={details}
            onClick={() => setOpen(!open)}
          >
            {say('details')}
          </button>
        </td>
      </tr>
      {open && (
        <tr id={details} className="kutuk-row-details">
          <td colSpan={4}>
            {row.differences.length > 0 && (
              <div>
                <h4>{say('differences')}</h4>
                <dl className="kutuk-raw">
                  {row.differences.map(({ field, label, before, after }) => (
                    <div key={field}>
                      <dt>{label[language]}</dt>
                      <dd>
                        <del>{before || say('emptyBefore')}</del> → <ins>{after || say('emptyBefore')}</ins>
                      </dd>
                    </div>
                  ))}
                </dl>
              </div>
            )}
            {row.files.length > 0 && (
              <p className="kutuk-wrap">
                <strong>{say('filesOfRow')}:</strong> {row.files.join(', ')}
              </p>
            )}
            <h4>{say('asInTable')}</h4>
            <dl className="kutuk-raw">
              {Object.entries(row.raw)
                .filter(([, value]) => value !== '')
                .map(([column, value]) => (
                  <div key={column}>
                    <dt>{column}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
            </dl>
          </td>
        </tr>
      )}
    </>
  );
}

const classOf = { error: 'kutuk-bad', question: 'kutuk-look', note: 'kutuk-quiet' } as const;
