import node, { getAdapter } from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { publicRoutes } from './routes.ts';

// Rendered by the public server and by the publisher, never at build time: a build is code alone.
export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  integrations: [publicRoutes(), ownEntry()],
  srcDir: '.',
  outDir: '../.build/site',
  cacheDir: '../.build/astro',
  trailingSlash: 'ignore',
  session: false,
  devToolbar: { enabled: false },
  // The Content-Security-Policy forbids inline scripts and styles.
  build: { inlineStylesheets: 'never' },
  vite: { cacheDir: '../.build/vite', build: { assetsInlineLimit: 0 } },
});

/** The adapter's own entry answers Node requests only; the publisher needs to render an address to a string as well. */
function ownEntry() {
  return {
    name: 'own-entry',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({ ...getAdapter({}), serverEntrypoint: new URL('entry.ts', import.meta.url) }),
    },
  };
}
