import { expect, it } from 'vitest';
import { distrustForwarding } from '../../../scripts/run/distrustForwarding.ts';

it('takes away what a client pretends to be told by a proxy, and nothing else', () => {
  const headers = {
    host: 'arsiv.example',
    cookie: 'a=b',
    'content-length': '3',
    forwarded: 'host=evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '10.0.0.1',
    'x-real-ip': '10.0.0.1',
    'x-requested-with': 'fetch',
  };
  distrustForwarding(headers);
  expect(headers).toEqual({
    host: 'arsiv.example',
    cookie: 'a=b',
    'content-length': '3',
    'x-requested-with': 'fetch',
  });
});
