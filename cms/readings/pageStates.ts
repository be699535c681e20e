import type { Label } from '../publications/vocabularies.ts';

/** What is left to do for the text of a page. */
export const pageStates = {
  machine: { tr: 'Makine okuması, denetlenmedi', en: 'Machine reading, not checked' },
  started: { tr: 'Düzeltilmeye başlandı', en: 'Correction begun' },
  unread: { tr: 'Çevriyazısı yok', en: 'No transliteration' },
  failed: { tr: 'Okunamadı', en: 'Could not be read' },
  checked: { tr: 'Denetlendi', en: 'Checked' },
  trusted: { tr: 'Denetim gerekmiyor', en: 'No check needed' },
  empty: { tr: 'Metni yok', en: 'No text' },
} as const satisfies Record<string, Label>;
export type PageState = keyof typeof pageStates;

/** Those that somebody has to look at. */
export const waitingStates = ['machine', 'started', 'unread', 'failed'] as const satisfies PageState[];

/**
 * SQL: pages as `p`, with frame `f` and shown text `t`. Readings of another part of the frame than the page shows now are
 * none of it.
 */
export const readPages = /* sql */ `
  archive.page p
  left join archive.frame f on f.scan = p.scan and f.index = p.frame
  left join archive.page_text t on t.id = p.chosen_text and t.shape = p.shape`;

/** SQL: those that stand in a publication, with that as `d`. */
export const readablePages = /* sql */ `${readPages}
  join public.publications d on d.id = p.publication and d.deleted_at is null`;

/**
 * SQL: one of `pageStates`, for the rows of `readPages`. `archive.reading_state` keeps it of every page: who changes this
 * must have that table made anew.
 */
export const pageState = /* sql */ `case
  when f.failure is not null and (t.id is null or t.by_user is null and t.checked_at is null) then 'failed'
  when t.id is null and f.text_reason->>'code' = 'notReadable' then 'failed'
  when (t.id is null and f.text_reason->>'code' = 'scriptNotRead' or t.language = 'ota-Arab')
    and not exists (select from archive.page_text o where o.page = p.id and o.shape = p.shape and o.kind = 'transliteration') then 'unread'
  when t.id is null then 'empty'
  when t.checked_at is not null then 'checked'
  when coalesce(t.base, t.kind) <> 'ocr' then 'trusted'
  when t.by_user is null then 'machine'
  else 'started' end`;
