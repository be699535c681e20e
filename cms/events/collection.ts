import type { CollectionConfig } from 'payload';
import { access } from '../access.ts';
import { label, labels, optionsOf } from '../labels.ts';

export const eventActions = {
  published: { tr: 'Yayımlandı', en: 'Published' },
  changed: { tr: 'Yayındaki kayıt değişti', en: 'Changed while public' },
  unpublished: { tr: 'Taslağa alındı', en: 'Set back to draft' },
  withdrawn: { tr: 'Geri çekildi', en: 'Withdrawn' },
  reinstated: { tr: 'Yeniden yayına alındı', en: 'Reinstated' },
  embargoed: { tr: 'Yayın zamanı bekleniyor', en: 'Waiting for its time' },
  trashed: { tr: 'Çöp kutusuna atıldı', en: 'Moved to the trash' },
  deleted: { tr: 'Silindi', en: 'Deleted' },
  scanAdded: { tr: 'Tarama yüklendi', en: 'Scan uploaded' },
  scanDeleted: { tr: 'Tarama silindi', en: 'Scan deleted' },
  scanReplaced: { tr: 'Taramanın yerine daha iyisi kondu', en: 'Scan replaced by a better one' },
  scanRestored: { tr: 'Eski tarama geri kondu', en: 'Earlier scan put back' },
  fixityFailed: { tr: 'Özgün dosyanın denetimi başarısız', en: 'Fixity check of an original failed' },
  textWritten: { tr: 'Sayfanın metni yazıldı', en: 'Text of a page written' },
  textChecked: { tr: 'Sayfanın metni denetlendi', en: 'Text of a page checked' },
  textUnchecked: { tr: 'Sayfanın metni denetlenmemiş sayıldı', en: 'Text of a page no longer checked' },
  textChosen: { tr: 'Sayfanın gösterilen metni seçildi', en: 'Text of a page chosen to be shown' },
  textSetAside: { tr: 'Sayfanın bir okuması kenara ayrıldı', en: 'Reading of a page set aside' },
  imported: { tr: 'Kayıtlar aktarıldı', en: 'Records imported' },
  importUndone: { tr: 'Aktarım geri alındı', en: 'Import undone' },
} as const;
export type EventAction = keyof typeof eventActions;

/** Who made what public, took it back, or deleted it. Written in the transaction of the deed; nobody can change it. */
export const events: CollectionConfig = {
  slug: 'events',
  labels: labels(['Olay', 'Event'], ['Olaylar', 'Events']),
  admin: {
    useAsTitle: 'summary',
    defaultColumns: ['createdAt', 'action', 'summary', 'actor'],
    group: label('Yönetim', 'Administration'),
  },
  access: access.record,
  defaultSort: '-createdAt',
  fields: [
    {
      name: 'action',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(eventActions),
      label: label('İşlem', 'Action'),
    },
    { name: 'summary', type: 'text', required: true, label: label('Kayıt', 'Record') },
    { name: 'kind', type: 'text', required: true, index: true, label: label('Kayıt türü', 'Kind') },
    { name: 'number', type: 'number', required: true, index: true, label: label('Numara', 'Number') },
    { name: 'reason', type: 'textarea', label: label('Neden', 'Reason') },
    { name: 'actor', type: 'text', required: true, label: label('Kim', 'Who') },
  ],
};
