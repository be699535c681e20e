import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

export interface FormTokens {
  /** For a form that is shown now. */
  issue(): string;
  /** Which form it is, and how old in milliseconds. Undefined for what was not issued here. */
  read(token: string): { form: string; age: number } | undefined;
}

/**
 * A form says when it was made, signed, so that what programs send without reading it is told apart without asking
 * anybody else. It names the message that it becomes: a form that is sent twice makes one.
 * @param key any secret that all processes of one site share
 */
export function openFormTokens(key: string, now: () => number = Date.now): FormTokens {
  const sign = (text: string) => createHmac('sha256', key).update(`form ${text}`).digest('base64url').slice(0, 32);
  return {
    issue() {
      const text = `${randomUUID()}.${now().toString(36)}`;
      return `${text}.${sign(text)}`;
    },
    read(token) {
      const found = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-z]{1,11})\.([\w-]{32})$/.exec(token);
      const [, form = '', made = '', signature = ''] = found ?? [];
      if (!found) return undefined;
      if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(`${form}.${made}`)))) return undefined;
      return { form, age: now() - Number.parseInt(made, 36) };
    },
  };
}
