/**
 * Makes the public site's fonts anew (`site/fonts/`) from the whole ones in `node_modules`: only the letters and weights
 * that the site sets. Run after their packages were updated, or after `scripts/fonts/publicFonts.ts` was changed.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePublicFont, publicFonts } from './fonts/publicFonts.ts';
import { repositoryRoot } from './repositoryRoot.ts';

for (const font of publicFonts) {
  const bytes = await makePublicFont(font);
  await writeFile(join(repositoryRoot, 'site/fonts', `${font.name}.woff2`), bytes);
  console.log(`${font.name}: ${bytes.byteLength} bytes`);
}
