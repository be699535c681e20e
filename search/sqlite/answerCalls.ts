import { parentPort } from 'node:worker_threads';
import type { AnswerMessage, CallMap, CallMessage } from './thread.ts';

/** Thrown inside a call that nobody waits for any more. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Throws `Cancelled` once nobody waits; cheap enough for the inside of loops. */
export type CheckCancelled = () => void;

export type Answers<Calls extends CallMap> = {
  [Name in keyof Calls]: (argument: Calls[Name]['argument'], check: CheckCancelled) => Calls[Name]['result'];
};

/** The thread's side of `openThread`. */
export function answerCalls<Calls extends CallMap>(answers: Answers<Calls>): void {
  const port = parentPort;
  if (!port) throw new TypeError('answerCalls runs in a worker thread');
  const isName = (name: string): name is keyof Calls & string => Object.hasOwn(answers, name);
  port.on('message', ({ id, name, argument, cancelled }: CallMessage) => {
    const flag = new Int32Array(cancelled);
    const check = () => {
      if (Atomics.load(flag, 0) !== 0) throw new Cancelled('nobody waits for this search any more');
    };
    let answer: AnswerMessage;
    try {
      check();
      const method = isName(name) ? answers[name] : undefined;
      if (!method) throw new TypeError(`no call named ${name}`);
      const result = method(argument, check);
      answer = { id, result: result === undefined ? undefined : JSON.stringify(result) };
    } catch (error) {
      const { name: kind, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      answer = { id, error: { name: kind, message } };
    }
    port.postMessage(answer);
  });
}
