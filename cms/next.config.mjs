import { withPayload } from '@payloadcms/next/withPayload';

// `next build cms` runs in the repository root.
const root = process.cwd();

export default withPayload({
  poweredByHeader: false,
  // Next takes each file of a folder named pages for an address: ours holds what is done with pages of publications
  pageExtensions: ['tsx'],
  turbopack: { root },
  outputFileTracingRoot: root,
  // Payload tells errors apart by the names of their classes: minified, every message became “unknown error”.
  experimental: { webpackBuildWorker: false, serverMinification: false },
  serverExternalPackages: ['pg-boss', 'pg', 'sharp', 'edtf', 'pino'],
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.json' },
  images: { unoptimized: true },
});
