import { type DetailedError, Upload } from 'tus-js-client';
import type { UploadOutcome } from '../../uploads/uploadRow.ts';
import type { UploadProblem, UploadTarget } from './uploadItem.ts';

/** Bytes of one request: what a broken line can cost at most behind a proxy that hands on whole requests only. */
const pieceBytes = 16 * 1024 ** 2;
/** Milliseconds after which a broken line is tried again; then every `patience`. */
const retryDelays = [0, 1000, 2000, 4000, 8000, 15_000];
const patience = 15_000;
/** Milliseconds over which the rate is taken. */
const rateWindow = 5000;

export interface Sending {
  /** What has arrived stays where it is. */
  stop(): void;
}

export interface SendingEvents {
  /** Where the upload can be continued. */
  onAddress(address: string): void;
  /** @param rate bytes a second */
  onProgress(sent: number, rate: number): void;
  onLost(): void;
  onFinishing(): void;
  onEnd(end: { ok: true; known: boolean } | { ok: false; problem: UploadProblem }): void;
}

/** Sends a file, piece by piece, over whatever line there is, until it has become what it is for or can not. */
export function sendFile(
  given: { file: File; path: string; batch: string; target: UploadTarget; uploadUrl: string | undefined },
  events: SendingEvents,
): Sending {
  const { file, path, batch, target, uploadUrl } = given;
  const abort = new AbortController();
  const { signal } = abort;
  const rate = slidingRate();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const upload = new Upload(file, {
    endpoint: '/api/uploads',
    ...(uploadUrl && { uploadUrl }),
    metadata: {
      name: path,
      modified: String(file.lastModified),
      batch,
      ...Object.fromEntries(Object.entries(target).map(([key, value]) => [key, String(value)])),
    },
    chunkSize: pieceBytes,
    retryDelays,
    // the archive knows what was begun, also from another computer
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => upload.url && events.onAddress(new URL(upload.url, location.href).pathname),
    onProgress: (sent) => signal.aborted || events.onProgress(sent, rate(sent)),
    onShouldRetry: (error) => {
      const goesOn = mayPass(statusOf(error)) || statusOf(error) === 500;
      if (goesOn && !signal.aborted) events.onLost();
      return goesOn;
    },
    onError: (error) => {
      if (signal.aborted) return;
      const detailed = isDetailed(error) ? error : undefined;
      const status = statusOf(detailed);
      if (mayPass(status)) waitFor(() => upload.start());
      else endWith(status, detailed?.originalResponse?.getBody() ?? '');
    },
    onSuccess: () => void finish(),
  });

  const finish = async () => {
    if (signal.aborted || !upload.url) return;
    events.onFinishing();
    const address = `${new URL(upload.url, location.href).pathname}/finish`;
    const answer = await fetch(address, { method: 'POST', signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (answer?.status === 409) return waitFor(() => upload.start());
    if (!answer || mayPass(answer.status)) return waitFor(() => void finish());
    if (!answer.ok) return endWith(answer.status, await answer.text());
    const outcome: UploadOutcome = await answer.json();
    if ('refused' in outcome) events.onEnd({ ok: false, problem: { ...problemOf(outcome.refused), again: false } });
    else events.onEnd({ ok: true, known: false });
  };

  /** Goes on by itself: soon, and at once when the computer has a line again. */
  const waitFor = (goOn: () => void) => {
    events.onLost();
    const again = () => {
      clearTimeout(timer);
      removeEventListener('online', again);
      if (!signal.aborted) goOn();
    };
    timer = setTimeout(again, patience);
    addEventListener('online', again);
  };

  const endWith = (status: number, body: string) => {
    const error = errorOf(body);
    if (status === 412 && error) return events.onEnd({ ok: true, known: true });
    const signedOut = status === 401;
    const problem = { ...(error && problemOf(error)), signedOut, again: signedOut || status === 429 || status >= 500 };
    events.onEnd({ ok: false, problem });
  };

  upload.start();
  return {
    stop() {
      abort.abort();
      clearTimeout(timer);
      void upload.abort();
    },
  };
}

/** A broken line, a server that starts anew, or an offset that another request has moved: later it goes on. */
function mayPass(status: number): boolean {
  return [0, 409, 423, 502, 503, 504].includes(status);
}

const isDetailed = (error: Error | DetailedError): error is DetailedError => 'originalResponse' in error;
const statusOf = (error: DetailedError | undefined) => error?.originalResponse?.getStatus() ?? 0;

function problemOf({ message, data }: { message?: string; data?: unknown }): Omit<UploadProblem, 'again'> {
  const same: { scan?: unknown; publication?: unknown } = typeof data === 'object' && data !== null ? data : {};
  return {
    ...(message && { message }),
    ...(typeof same.scan === 'number' && { scan: same.scan }),
    ...(typeof same.publication === 'number' && { publication: same.publication }),
  };
}

function errorOf(body: string): { message?: string; data?: unknown } | undefined {
  try {
    const parsed: { errors?: { message?: string; data?: unknown }[] } = JSON.parse(body);
    return parsed.errors?.[0];
  } catch {
    return undefined;
  }
}

/** Bytes a second over the last seconds. */
function slidingRate(): (sent: number) => number {
  const samples: { at: number; sent: number }[] = [];
  return (sent) => {
    const at = performance.now();
    samples.push({ at, sent });
    while (samples[0] && samples.length > 2 && at - samples[0].at > rateWindow) samples.shift();
    const first = samples[0];
    return first && at - first.at > 200 ? ((sent - first.sent) / (at - first.at)) * 1000 : 0;
  };
}
