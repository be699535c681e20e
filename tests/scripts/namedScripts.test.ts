import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/repositoryRoot.ts';

it('has every command that the documentation and the messages name', async () => {
  const { scripts } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8'));
  const texts = ['*.md', 'deploy/*.md', '{scripts,cms,site,search}/**/*.ts'].flatMap((pattern) =>
    globSync(pattern, { cwd: repositoryRoot, exclude: ['**/node_modules/**', '**/.next/**'] }),
  );
  const named = new Map<string, string>();
  for (const path of texts) {
    const text = await readFile(join(repositoryRoot, path), 'utf8');
    for (const [, name] of text.matchAll(/npm run ([a-z:]+)/g)) if (name) named.set(name, path);
  }
  expect(named.size).toBeGreaterThan(10);
  expect([...named].filter(([name]) => !(name in scripts))).toEqual([]);
});
