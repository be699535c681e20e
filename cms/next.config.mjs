import { withPayload } from '@payloadcms/next/withPayload';

// `next build cms` runs in the repository root.
const root = process.cwd();

export default withPayload({
  poweredByHeader: false,
  turbopack: { root },
  outputFileTracingRoot: root,
  experimental: { webpackBuildWorker: false },
  serverExternalPackages: ['pg-boss', 'pg', 'sharp', 'edtf', 'pino'],
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.json' },
  images: { unoptimized: true },
});
