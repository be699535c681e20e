import type { CollectionConfig, CollectionSlug, Field } from 'payload';
import { foldLetters, lowerTurkish } from '../search/turkish/letters.ts';
import { access } from './access.ts';
import { keepUsed } from './keepUsed.ts';
import { label, labels, optionsOf } from './labels.ts';
import { tolerantSearch } from './listSearch/tolerantSearch.ts';
import { languages } from './publications/vocabularies.ts';
import { forgetAuthority, syncAuthority } from './publish/hooks.ts';
import type { AuthorityKind } from './publish/publicRecord.ts';

export const plainText = (name: string, tr: string, en: string): Field => ({
  name,
  type: 'text',
  label: label(tr, en),
});
export const row = (...fields: Field[]): Field => ({ type: 'row', fields });

/** Dated links between records of one kind: continues, absorbs, splits from … */
export function linkFields(
  name: string,
  to: CollectionSlug,
  tr: string,
  en: string,
  types: Record<string, { tr: string; en: string }>,
): Field {
  return {
    name,
    type: 'array',
    label: label(tr, en),
    fields: [
      row(
        { name: 'type', type: 'select', required: true, options: optionsOf(types), label: label('İlişki', 'Relation') },
        { name: 'to', type: 'relationship', relationTo: to, required: true, label: label('Kayıt', 'Record') },
        plainText('at', 'Tarih', 'Date'),
      ),
    ],
  };
}

/** By every name that a record has. */
const listSearch = tolerantSearch('name', ({ foldedName }) => [foldedName]);

/** What series, departments, subjects, agents and places share: a name, other names, a note, outside identifiers. */
export function authorityCollection(options: {
  slug: CollectionSlug;
  kind: AuthorityKind;
  singular: [tr: string, en: string];
  plural: [tr: string, en: string];
  fields: Field[];
}): CollectionConfig {
  return {
    slug: options.slug,
    labels: labels(options.singular, options.plural),
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'id', 'updatedAt'],
      listSearchableFields: ['name'],
      group: label('Yetke kayıtları', 'Authority records'),
    },
    access: access.catalogue,
    lockDocuments: { duration: 300 },
    defaultSort: 'name',
    hooks: {
      beforeOperation: [listSearch.readKeys],
      beforeChange: [
        ({ data, originalDoc }) => {
          const others = (data.otherNames ?? originalDoc?.otherNames ?? []).map((name: { text?: string }) => name.text);
          return {
            ...data,
            foldedName: foldLetters(
              lowerTurkish([data.name ?? originalDoc?.name, ...others].filter(Boolean).join(' ')),
            ),
          };
        },
      ],
      afterChange: [listSearch.saveKey, syncAuthority(options.kind)],
      beforeDelete: [keepUsed],
      afterDelete: [listSearch.forgetKey, forgetAuthority(options.kind)],
    },
    fields: [
      { name: 'name', type: 'text', required: true, index: true, label: label('Ad', 'Name') },
      {
        name: 'otherNames',
        type: 'array',
        label: label('Öteki adlar', 'Other names'),
        fields: [
          row(
            { name: 'text', type: 'text', required: true, label: label('Ad', 'Name') },
            { name: 'language', type: 'select', options: optionsOf(languages), label: label('Dil', 'Language') },
            plainText('from', 'Başlangıç', 'From'),
            plainText('until', 'Bitiş', 'Until'),
          ),
        ],
      },
      ...options.fields,
      { name: 'note', type: 'textarea', localized: true, label: label('Açıklama', 'Note') },
      {
        name: 'identifiers',
        type: 'array',
        label: label('Dış tanımlayıcılar', 'Outside identifiers'),
        fields: [
          row(
            {
              name: 'type',
              type: 'text',
              required: true,
              label: label('Tür (Wikidata, VIAF…)', 'Type (Wikidata, VIAF…)'),
            },
            { name: 'value', type: 'text', required: true, label: label('Değer', 'Value') },
          ),
        ],
      },
      {
        name: 'foldedName',
        type: 'text',
        index: true,
        admin: { hidden: true },
        label: label('Arama anahtarı', 'Search key'),
      },
    ],
  };
}
