import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../problem.ts';

/** The `meilisearch` that is on PATH. @throws Problem */
export function findProgram(path: string | undefined): string {
  for (const folder of (path ?? '').split(delimiter)) {
    const program = join(folder, 'meilisearch');
    if (folder !== '' && isExecutable(program)) return program;
  }
  throw new Problem({
    en: 'SEARCH_ENGINE=meilisearch needs a Meilisearch server: install the program "meilisearch" (1.50 or newer, one file; https://www.meilisearch.com/docs says how) into a folder on PATH, or set MEILI_URL and MEILI_KEY to a server of yours, or leave SEARCH_ENGINE out to search without it.',
    tr: 'SEARCH_ENGINE=meilisearch için bir Meilisearch sunucusu gerekir: "meilisearch" programını (1.50 ya da yenisi, tek dosya; nasıl kurulacağı https://www.meilisearch.com/docs sayfasında) PATH üzerindeki bir klasöre kurun, ya da MEILI_URL ile MEILI_KEY ayarlarında kendi sunucunuzu belirtin, ya da onsuz arama için SEARCH_ENGINE ayarını kaldırın.',
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
