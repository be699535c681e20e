import type { IngestLimits } from './limits.ts';
import { type Reason, type ReasonCode, reason } from './reasons.ts';
import { Refused } from './sandbox/refused.ts';
import { type KillCause, SandboxKilled } from './sandbox/startSandbox.ts';

export type IngestStage = 'open' | 'text' | 'render' | 'recognition';

const codes: Record<IngestStage, Record<Exclude<KillCause, 'closed'>, ReasonCode>> = {
  open: { timeout: 'openTimeout', memory: 'openMemory', crash: 'openCrash' },
  text: { timeout: 'textTimeout', memory: 'textMemory', crash: 'textCrash' },
  render: { timeout: 'renderTimeout', memory: 'renderMemory', crash: 'renderCrash' },
  recognition: { timeout: 'recognitionTimeout', memory: 'recognitionMemory', crash: 'recognitionCrash' },
};

/**
 * Why a document or page failed, for people. Undefined when the error is none of the document's: then it is ours, and
 * must be thrown.
 */
export function failureReason(error: unknown, stage: IngestStage, limits: IngestLimits): Reason | undefined {
  if (error instanceof Refused) {
    return stage !== 'open' && error.reason.code === 'damaged'
      ? { ...error.reason, code: 'pageDamaged' }
      : error.reason;
  }
  if (!(error instanceof SandboxKilled) || error.killCause === 'closed') return undefined;
  const times = {
    open: limits.openTime,
    text: limits.textTime,
    render: limits.renderTime,
    recognition: limits.recognitionTime,
  };
  const memory = stage === 'text' ? limits.textMemory : limits.imageMemory;
  return reason(codes[stage][error.killCause], {
    seconds: times[stage] / 1000,
    megabytes: Math.round(memory / 1024 ** 2),
  });
}

export function wasKilled(error: unknown): boolean {
  return error instanceof SandboxKilled && error.killCause !== 'closed';
}
