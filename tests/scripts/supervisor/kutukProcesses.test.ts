import { expect, it } from 'vitest';
import { readSettings } from '../../../cms/environment.ts';
import { dataFolder } from '../../../scripts/dataFolder.ts';
import { kutukProcesses } from '../../../scripts/supervisor/kutukProcesses.ts';

const processes = kutukProcesses({
  settings: readSettings({ KUTUK_DATA: '/var/lib/kutuk', CMS_URL: 'https://arsiv.example' }),
  folder: dataFolder('/var/lib/kutuk'),
  secrets: { payload: 'payload-secret', postgres: { superuser: 'super-secret', owner: 'owner-secret', library: 'x' } },
  database: {
    databaseUrl: 'postgres://kutuk:owner-secret@127.0.0.1:1/kutuk',
    libraryDatabaseUrl: 'postgres://kutuk_library:x@127.0.0.1:1/kutuk',
    ended: new Promise(() => {}),
    stop: async () => {},
  },
  search: {
    site: { engine: 'meilisearch', url: 'http://127.0.0.1:7700', key: 'search-key' },
    publisher: { engine: 'meilisearch', url: 'http://127.0.0.1:7700', key: 'index-key' },
    own: { program: '/bin/meilisearch', folder: '/var/lib/kutuk/meilisearch', port: 7700, masterKey: 'master-key' },
  },
});
const told = (name: string) => JSON.stringify(processes.find((one) => one.name === name)?.environment);

it('lists the processes in the order in which they stop', () => {
  expect(processes.map(({ name }) => name)).toEqual(['site', 'publisher', 'worker', 'cms', 'meilisearch']);
});

it('keeps the owner’s password, Payload’s secret and the archive’s folder from the public site', () => {
  expect(told('site')).toContain('postgres://kutuk_library:x@');
  const secrets = ['owner-secret', 'payload-secret', 'super-secret', '/var/lib/kutuk/archive', 'KUTUK_DATA'];
  for (const secret of [...secrets, 'index-key', 'master-key']) {
    expect(told('site')).not.toContain(secret);
  }
});

it('keeps Payload’s secret from the publisher, and the superuser’s password from everybody', () => {
  expect(told('publisher')).not.toContain('payload-secret');
  for (const { name } of processes) expect(told(name)).not.toContain('super-secret');
});

it('gives the master key of the search server to nobody but the server', () => {
  expect(told('site')).toContain('search-key');
  expect(told('publisher')).toContain('index-key');
  for (const { name } of processes) expect(told(name).includes('master-key')).toBe(name === 'meilisearch');
});
