import type { Sentence } from '../problem.ts';

/**
 * What a check may find. `{name}` is filled from the finding. What is only to be known of does not fail the command.
 */
export const findingKinds = {
  originalMissing: {
    en: 'The original of {kind} {number} is gone: {key}. Put it back from a backup.',
    tr: '{kind} {number} için özgün dosya yok: {key}. Bir yedekten geri koyun.',
  },
  originalDamaged: {
    en: 'The original of {kind} {number} is damaged: {key} has other bytes than were stored. Put it back from a backup.',
    tr: '{kind} {number} için özgün dosya bozulmuş: {key} saklandığı gibi değil. Bir yedekten geri koyun.',
  },
  originalUnnamed: {
    en: 'No record names the original {key}.',
    tr: '{key} özgün dosyasını hiçbir kayıt göstermiyor.',
  },
  originalOfDeleted: {
    en: 'The original {key} belonged to a scan that was deleted; originals are never removed.',
    tr: '{key} özgün dosyası silinmiş bir taramaya ait; özgün dosyalar hiç kaldırılmaz.',
    notice: true,
  },
  imageMissing: {
    en: 'An image of scan {number} is gone: {key}. Read the scan again.',
    tr: '{number} numaralı taramanın bir görüntüsü yok: {key}. Taramayı yeniden okutun.',
  },
  imageDamaged: {
    en: 'An image of scan {number} is damaged: {key}. Read the scan again.',
    tr: '{number} numaralı taramanın bir görüntüsü bozuk: {key}. Taramayı yeniden okutun.',
  },
  orphan: {
    en: 'No record names the file {key}. --remove-orphans removes what can be made again.',
    tr: '{key} dosyasını hiçbir kayıt göstermiyor. --remove-orphans, yeniden üretilebilenleri kaldırır.',
  },
  orphanRemoved: {
    en: 'Removed {key}, which no record names.',
    tr: 'Hiçbir kaydın göstermediği {key} kaldırıldı.',
    notice: true,
  },
  leftover: {
    en: 'A temporary file was left behind: {key}.',
    tr: 'Geçici bir dosya kalmış: {key}.',
  },
  rowsDisagree: {
    en: 'Rows do not agree: {what} ({count}, such as {example}).',
    tr: 'Satırlar tutarsız: {what} ({count} tane; örneğin {example}).',
  },
  projectionDiffers: {
    en: 'What the public sees of {kind} {number} is not what its record says: {what}. Save the record again.',
    tr: '{kind} {number} için herkesin gördüğü, kaydın dediğinden farklı: {what}. Kaydı yeniden kaydedin.',
  },
  searchLacks: {
    en: 'The search index lacks publication {number}, or has an old one, and nothing is queued to bring it.',
    tr: 'Arama dizininde {number} numaralı yayın yok ya da eski; getirilmek üzere sırada bekleyen bir iş de yok.',
  },
  searchHolds: {
    en: 'The search index holds publication {number}, which is not public.',
    tr: 'Arama dizininde, herkese açık olmayan {number} numaralı yayın var.',
  },
} as const satisfies Record<string, Sentence & { notice?: true }>;
export type FindingKind = keyof typeof findingKinds;

export interface Finding {
  finding: FindingKind;
  [detail: string]: string | number;
}

export const isNotice = ({ finding }: Finding): boolean => 'notice' in findingKinds[finding];

export function findingSentence(found: Finding, language: keyof Sentence): string {
  return findingKinds[found.finding][language].replace(/\{(\w+)\}/g, (_, name: string) => String(found[name] ?? '?'));
}
