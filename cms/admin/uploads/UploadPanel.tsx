'use client';
import { Button, useTranslation } from '@payloadcms/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { announcement } from './announce.ts';
import { type ChosenFile, filesOfDrop, filesOfInput } from './chosenFiles.ts';
import { UnfinishedList } from './UnfinishedList.tsx';
import { UploadRow } from './UploadRow.tsx';
import { UploadTotal } from './UploadTotal.tsx';
import { totalsOf, type UploadItem, type UploadTarget } from './uploadItem.ts';
import { speakOfUploads } from './uploadWords.ts';
import { useUploads } from './useUploads.ts';
import './uploads.css';

/** Rows that are shown of what waits: nobody reads five hundred. */
const shownWaiting = 10;

/** Order of the list: what needs somebody, what is under way, what waits. What is done is only counted. */
const rank = { failed: 0, sending: 1, finishing: 1, lost: 1, paused: 2, waiting: 3, done: 4 } as const;

/** Takes files and folders by dropping or choosing, and shows them on their way. Everything on it is a place to drop. */
export function UploadPanel({
  target,
  invitation,
  accept,
  onArrival,
  children,
}: {
  target: UploadTarget;
  /** What may be dropped here. */
  invitation: string;
  /** As of a file input. */
  accept: string;
  /** A file has become what it is for. */
  onArrival: () => void;
  /** Also a place to drop. */
  children?: ReactNode;
}) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const say = speakOfUploads(language);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<'nothingChosen' | 'dropFailed'>();
  const { queue, items, unfinished, arrivals } = useUploads(target);
  const totals = totalsOf(items);
  const said = useAnnouncement(items, language);

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each arrival
  useEffect(() => {
    if (arrivals > 0) onArrival();
  }, [arrivals]);
  // React knows no such attribute
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);

  const take = (given: ChosenFile[]) => {
    setProblem(given.length === 0 ? 'nothingChosen' : undefined);
    void queue.add(given);
  };
  const listed = items
    .filter(({ state, known }) => state !== 'done' || known)
    .sort((a, b) => rank[a.state] - rank[b.state]);
  const hidden = Math.max(0, listed.filter(({ state }) => state === 'waiting').length - shownWaiting);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the buttons do the same by keyboard
    <div
      className="kutuk-uploads"
      data-over={over}
      onDragEnter={() => {
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) setOver(false);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        void filesOfDrop(event.dataTransfer).then(take, () => setProblem('dropFailed'));
      }}
    >
      <div className="kutuk-drop" data-over={over}>
        <p>{invitation}</p>
        <div className="kutuk-upload-actions">
          <Button buttonStyle="secondary" size="small" onClick={() => files.current?.click()}>
            {say('chooseFiles')}
          </Button>
          <Button buttonStyle="secondary" size="small" onClick={() => folder.current?.click()}>
            {say('chooseFolder')}
          </Button>
        </div>
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept={accept}
          data-testid="upload-files"
          onChange={(event) => chosen(event.target, take)}
        />
        <input
          ref={folder}
          type="file"
          hidden
          multiple
          data-testid="upload-folder"
          onChange={(event) => chosen(event.target, take)}
        />
        {problem && (
          <p role="alert" className="kutuk-bad">
            {say(problem)}
          </p>
        )}
      </div>
      <p role="status" className="kutuk-unseen">
        {said}
      </p>
      {totals.files > 0 && <UploadTotal totals={totals} queue={queue} />}
      {listed.length > 0 && (
        <ul className="kutuk-upload-list">
          {listed.slice(0, listed.length - hidden).map((item) => (
            <UploadRow key={item.key} item={item} queue={queue} />
          ))}
          {hidden > 0 && <li className="kutuk-quiet">{say('moreFiles', { count: hidden })}</li>}
        </ul>
      )}
      {unfinished.length > 0 && <UnfinishedList uploads={unfinished} forget={(id) => queue.forgetUnfinished(id)} />}
      {children}
    </div>
  );
}

function chosen(input: HTMLInputElement, take: (files: ChosenFile[]) => void): void {
  const files = filesOfInput(input.files);
  // the same files can be chosen again
  input.value = '';
  if (files.length > 0) take(files);
}

function useAnnouncement(items: readonly UploadItem[], language: string): string {
  const before = useRef(items);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const text = announcement(before.current, items, speakOfUploads(language));
    before.current = items;
    if (text) setSaid(text);
  }, [items, language]);
  return said;
}
