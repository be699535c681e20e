import type { CollectionConfig } from 'payload';
import { access } from '../access.ts';
import { label, labels } from '../labels.ts';
import { tolerantSearch } from '../listSearch/tolerantSearch.ts';
import { syncSynonyms, syncSynonymsAfterDelete } from '../publish/hooks.ts';
import { translate } from '../translate.ts';
import { readGroup } from './readGroup.ts';

const listSearch = tolerantSearch('title', ({ searchKey }) => [searchKey]);

/** Words and phrases that readers' searches take for one another, once a group is switched on. */
export const synonyms: CollectionConfig = {
  slug: 'synonyms',
  labels: labels(['Eş anlamlı söz grubu', 'Synonym group'], ['Eş anlamlılar', 'Synonyms']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'enabled', 'updatedAt'],
    listSearchableFields: ['title'],
    group: label('Yetke kayıtları', 'Authority records'),
    description: label(
      'Eski ve yeni sözler: açık bir gruptaki sözlerden biri arandığında ötekiler de bulunur, ama daha aşağıda sıralanır; okura hangi sözlerin eklendiği gösterilir. Tırnak içindeki ve eksiyle dışlanan sözlere dokunulmaz. Hazır gruplar kapalı gelir; birkaçını seçip “Düzenle” ile bir kerede açabilirsiniz.',
      'Old and new words: a search for one word of a group that is switched on finds the others too, ranked lower, and the reader is told which words were added. Quoted and excluded words are left alone. The groups that come with Kütük are switched off; select several and use “Edit” to switch them on at once.',
    ),
  },
  access: access.synonyms,
  lockDocuments: { duration: 300 },
  defaultSort: 'title',
  hooks: {
    beforeOperation: [listSearch.readKeys],
    beforeChange: [
      ({ data, originalDoc }) => {
        const { title, searchKey } = readGroup(String(data.words ?? originalDoc?.words ?? ''));
        return { ...data, title, searchKey };
      },
    ],
    afterChange: [listSearch.saveKey, syncSynonyms],
    afterDelete: [listSearch.forgetKey, syncSynonymsAfterDelete],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      index: true,
      admin: { hidden: true },
      label: label('Sözler', 'Words'),
    },
    {
      name: 'words',
      type: 'textarea',
      required: true,
      label: label('Sözler', 'Words and phrases'),
      admin: {
        rows: 6,
        description: label(
          'Her satıra bir söz ya da söz öbeği yazın; en az iki, en çok yirmi. Ekler gerekmez: “mektep” yazınca “mektepler” ve “mektebi” de bulunur.',
          'One word or phrase a line, two to twenty. Suffixes are not needed: “mektep” finds “mektepler” and “mektebi” too.',
        ),
      },
      validate: (value, { req }) => {
        const group = readGroup(String(value ?? ''));
        return group.problem ? translate(req, group.problem.message, { line: group.problem.line }) : true;
      },
    },
    {
      name: 'enabled',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: label('Aramalarda kullanılsın', 'Used in searches'),
      admin: {
        position: 'sidebar',
        components: { Cell: '/cms/admin/synonyms/EnabledCell.tsx#EnabledCell' },
      },
    },
    {
      name: 'note',
      type: 'textarea',
      label: label('Çalışanlar için not', 'Note for staff'),
      admin: { description: label('Herkese gösterilmez.', 'Not shown to the public.') },
    },
    { name: 'searchKey', type: 'text', admin: { hidden: true }, label: label('Arama anahtarı', 'Search key') },
  ],
};
