'use client';
import { type ImportSummary, rowOutcomes, rowStates } from '../../imports/api.ts';
import { keysOf } from '../../publications/vocabularies.ts';
import { formatNumber } from '../format.ts';
import { useSay } from './useSay.ts';

const begun = ['running', 'paused', 'done', 'undoing', 'undone'];

/** What a dry run would do, or what a run has done, in one line. */
export function OutcomeCounts({ summary }: { summary: ImportSummary }) {
  const { language } = useSay();
  const counts = begun.includes(summary.state)
    ? keysOf(rowStates).map((key) => [rowStates[key][language], summary.states[key]] as const)
    : keysOf(rowOutcomes).map((key) => [rowOutcomes[key][language], summary.outcomes[key]] as const);
  const told = counts.filter(([, count]) => count > 0);
  return <>{told.map(([label, count]) => `${label}: ${formatNumber(count, language)}`).join(' · ') || '—'}</>;
}
