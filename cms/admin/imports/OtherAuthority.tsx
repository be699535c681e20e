'use client';
import { useEffect, useId, useState } from 'react';
import { useSay } from './useSay.ts';

interface Known {
  id: number;
  name: string;
}
/** Milliseconds of rest after which what was typed is looked for. */
const rest = 250;

/** Finds any record of a collection by its name, for when none of the nearest is meant. */
export function OtherAuthority({
  collection,
  disabled,
  onChoose,
}: {
  collection: string;
  disabled: boolean;
  onChoose: (known: Known) => void;
}) {
  const { say } = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Known[]>([]);
  useEffect(() => {
    if (typed.trim().length < 2) return setFound([]);
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ 'where[name][like]': typed.trim(), limit: '20', depth: '0', sort: 'name' });
      fetch(`/api/${collection}?${query}`, { signal: abort.signal, credentials: 'include' })
        .then(async (answer) => {
          if (!answer.ok) return;
          const { docs }: { docs: Known[] } = await answer.json();
          setFound(docs.map(({ id: number, name }) => ({ id: number, name })));
        })
        .catch(() => {});
    }, rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, collection]);

  return (
    <>
      <input
        className="kutuk-input"
        list={id}
        placeholder={say('findOther')}
        aria-label={say('findOther')}
        value={typed}
        disabled={disabled}
        onChange={(event) => {
          const { value } = event.target;
          const known = found.find(({ name }) => name === value);
          setTyped(known ? '' : value);
          if (known) onChoose(known);
        }}
      />
      <datalist id={id}>
        {found.map(({ id: number, name }) => (
          <option key={number} value={name} />
        ))}
      </datalist>
    </>
  );
}
