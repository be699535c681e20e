import type { Field } from 'payload';
import { label, optionsOf } from '../labels.ts';
import {
  accessLevels,
  calendars,
  dateRoles,
  languages,
  licences,
  placeRoles,
  publicationKinds,
  relationTypes,
  relators,
  titleTypes,
} from './vocabularies.ts';

const text = (name: string, tr: string, en: string): Field => ({ name, type: 'text', label: label(tr, en) });
const row = (...fields: Field[]): Field => ({ type: 'row', fields });
const language = (name: string): Field => ({
  name,
  type: 'select',
  label: label('Dil', 'Language'),
  options: optionsOf(languages),
  defaultValue: 'tr',
  required: true,
});

/** A date as printed, with what was derived from it. `parsePublicationDates` fills EDTF and bounds. */
const dateFields: Field[] = [
  row(
    {
      name: 'asPrinted',
      type: 'text',
      label: label('Tarih (yayında yazdığı gibi)', 'Date (as printed)'),
      admin: { placeholder: label('Mart 1957', 'March 1957'), width: '50%' },
    },
    {
      name: 'calendar',
      type: 'select',
      label: label('Takvim', 'Calendar'),
      options: optionsOf(calendars),
      defaultValue: 'gregorian',
      required: true,
      admin: { width: '25%' },
    },
    {
      name: 'supplied',
      type: 'checkbox',
      label: label('Yayında yazmıyor, biz belirledik', 'Not printed, worked out by us'),
      defaultValue: false,
      admin: { width: '25%' },
    },
  ),
  {
    type: 'collapsible',
    label: label('Tarih ayrıntıları', 'Date details'),
    admin: { initCollapsed: true },
    fields: [
      row(
        {
          name: 'edtf',
          type: 'text',
          label: 'EDTF',
          admin: {
            description: label('Boş bırakılırsa tarihten türetilir.', 'Derived from the date when left empty.'),
          },
        },
        { name: 'earliest', type: 'text', label: label('En erken', 'Earliest'), admin: { readOnly: true } },
        { name: 'latest', type: 'text', label: label('En geç', 'Latest'), admin: { readOnly: true } },
      ),
      text('evidence', 'Dayanak', 'Evidence'),
    ],
  },
];

const recordTab: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: label('Başlık (yayında yazdığı gibi)', 'Title (as printed)'),
    required: true,
  },
  row(
    {
      name: 'type',
      type: 'select',
      label: label('Tür', 'Kind'),
      required: true,
      defaultValue: 'book',
      options: optionsOf(publicationKinds),
      index: true,
    },
    {
      name: 'titleLanguage',
      type: 'select',
      label: label('Başlığın dili', 'Language of the title'),
      required: true,
      defaultValue: 'tr',
      options: optionsOf(languages),
    },
  ),
  {
    name: 'departments',
    type: 'relationship',
    relationTo: 'departments',
    hasMany: true,
    label: label('Yayımlayan birim', 'Issuing department'),
  },
  { name: 'date', type: 'group', label: label('Yayım tarihi', 'Date of issue'), fields: dateFields },
  {
    name: 'languages',
    type: 'select',
    hasMany: true,
    label: label('Metnin dili', 'Language of the text'),
    required: true,
    defaultValue: ['tr'],
    options: optionsOf(languages),
  },
  {
    name: 'subjects',
    type: 'relationship',
    relationTo: 'subjects',
    hasMany: true,
    label: label('Konular', 'Subjects'),
  },
  { name: 'abstract', type: 'richText', localized: true, label: label('Özet', 'Abstract') },
];

const detailTab: Field[] = [
  {
    name: 'otherTitles',
    type: 'array',
    label: label('Öteki başlıklar', 'Other titles'),
    fields: [
      row(
        {
          name: 'type',
          type: 'select',
          label: label('Tür', 'Type'),
          options: optionsOf(titleTypes),
          defaultValue: 'other',
          required: true,
        },
        { name: 'text', type: 'text', label: label('Başlık', 'Title'), required: true },
        language('language'),
        text('source', 'Kaynak', 'Source'),
      ),
    ],
  },
  {
    name: 'otherDates',
    type: 'array',
    label: label('Öteki tarihler', 'Other dates'),
    fields: [
      {
        name: 'role',
        type: 'select',
        label: label('Tarihin anlamı', 'Role'),
        options: optionsOf(dateRoles),
        defaultValue: 'periodCovered',
        required: true,
      },
      ...dateFields,
    ],
  },
  {
    name: 'memberships',
    type: 'array',
    label: label('Dizi ve sayı', 'Series and number'),
    fields: [
      { name: 'series', type: 'relationship', relationTo: 'series', required: true, label: label('Dizi', 'Series') },
      {
        name: 'enumeration',
        type: 'array',
        label: label('Numaralama', 'Enumeration'),
        fields: [
          row(
            {
              name: 'caption',
              type: 'text',
              label: label('Düzey (Yıl, Cilt, Sayı)', 'Level (Year, Volume, No.)'),
              required: true,
            },
            { name: 'from', type: 'number', label: label('Numara', 'Number'), required: true },
            { name: 'to', type: 'number', label: label('… ile (çift sayıda)', '… to (double numbers)') },
          ),
        ],
      },
      row(
        { name: 'runningNumber', type: 'number', label: label('Genel sayı', 'Running number') },
        text('designation', 'Adı (özel sayı, ek)', 'Designation (special issue)'),
        {
          name: 'sortKey',
          type: 'text',
          label: label('Sıralama anahtarı', 'Sort key'),
          admin: {
            description: label('Boşsa tarih ve numaradan türetilir.', 'Derived from date and number when empty.'),
          },
        },
      ),
    ],
  },
  {
    name: 'contributions',
    type: 'array',
    label: label('Katkılar', 'Contributions'),
    fields: [
      row(
        {
          name: 'agent',
          type: 'relationship',
          relationTo: 'agents',
          required: true,
          label: label('Kişi ya da kurum', 'Agent'),
        },
        {
          name: 'role',
          type: 'select',
          options: optionsOf(relators),
          defaultValue: 'aut',
          required: true,
          label: label('Görev', 'Role'),
        },
        text('nameAsPrinted', 'Yayında yazan ad', 'Name as printed'),
      ),
    ],
  },
  {
    name: 'places',
    type: 'array',
    label: label('Yerler', 'Places'),
    fields: [
      row(
        { name: 'place', type: 'relationship', relationTo: 'places', required: true, label: label('Yer', 'Place') },
        {
          name: 'role',
          type: 'select',
          options: optionsOf(placeRoles),
          defaultValue: 'about',
          required: true,
          label: label('İlgi', 'Role'),
        },
      ),
    ],
  },
  {
    name: 'relations',
    type: 'array',
    label: label('İlişkili yayınlar', 'Related publications'),
    fields: [
      row(
        {
          name: 'type',
          type: 'select',
          options: optionsOf(relationTypes),
          required: true,
          label: label('İlişki', 'Relation'),
        },
        {
          name: 'to',
          type: 'relationship',
          relationTo: 'publications',
          required: true,
          label: label('Yayın', 'Publication'),
        },
      ),
    ],
  },
  {
    name: 'parts',
    type: 'array',
    label: label('İçindekiler', 'Contents'),
    fields: [
      { name: 'title', type: 'text', required: true, label: label('Başlık', 'Title') },
      row(
        text('firstPage', 'İlk sayfa', 'First page'),
        text('lastPage', 'Son sayfa', 'Last page'),
        text('number', 'Numara', 'Number'),
        text('date', 'Tarih', 'Date'),
      ),
      row(
        {
          name: 'agents',
          type: 'relationship',
          relationTo: 'agents',
          hasMany: true,
          label: label('Kişi ve kurumlar', 'Agents'),
        },
        {
          name: 'subjects',
          type: 'relationship',
          relationTo: 'subjects',
          hasMany: true,
          label: label('Konular', 'Subjects'),
        },
      ),
    ],
  },
  {
    name: 'imprint',
    type: 'group',
    label: label('Künye bilgileri', 'Imprint'),
    fields: [
      row(
        text('place', 'Yayım yeri', 'Place'),
        text('publisher', 'Yayımcı', 'Publisher'),
        text('printer', 'Basımevi', 'Printer'),
      ),
      row(
        text('edition', 'Basım', 'Edition'),
        text('printRun', 'Baskı adedi', 'Print run'),
        text('price', 'Fiyat', 'Price'),
      ),
    ],
  },
  {
    name: 'extent',
    type: 'group',
    label: label('Fiziksel tanım', 'Physical description'),
    fields: [
      row(
        text('pagination', 'Sayfa', 'Pagination'),
        text('plates', 'Levha ve ekler', 'Plates'),
        text('size', 'Boyut', 'Size'),
      ),
      row(text('scale', 'Ölçek', 'Scale'), text('sheet', 'Pafta', 'Sheet')),
    ],
  },
  { name: 'notes', type: 'textarea', localized: true, label: label('Notlar', 'Notes') },
  {
    name: 'identifiers',
    type: 'array',
    label: label('Tanımlayıcılar', 'Identifiers'),
    fields: [
      row(
        { name: 'type', type: 'text', required: true, label: label('Tür (ISBN, DOI…)', 'Type (ISBN, DOI…)') },
        { name: 'value', type: 'text', required: true, label: label('Değer', 'Value') },
        { name: 'cancelled', type: 'checkbox', defaultValue: false, label: label('Geçersiz', 'Cancelled') },
      ),
    ],
  },
];

const rightsTab: Field[] = [
  {
    name: 'objectAccess',
    type: 'select',
    label: label('Taramayı kim görebilir?', 'Who may see the scan?'),
    required: true,
    defaultValue: 'public',
    options: optionsOf(accessLevels),
  },
  {
    name: 'embargoUntil',
    type: 'date',
    label: label('Şu zamandan önce yayımlama', 'Not public before'),
    admin: { date: { pickerAppearance: 'dayAndTime' } },
  },
  {
    name: 'rights',
    type: 'group',
    label: label('Haklar', 'Rights'),
    fields: [
      row(
        {
          name: 'licence',
          type: 'select',
          label: label('Lisans', 'Licence'),
          required: true,
          defaultValue: 'unknown',
          options: optionsOf(licences),
        },
        text('holder', 'Hak sahibi', 'Rights holder'),
      ),
      { name: 'statement', type: 'textarea', label: label('Açıklama', 'Statement') },
      row(text('basis', 'Dayanak', 'Basis'), { name: 'expiry', type: 'date', label: label('Bitiş', 'Expiry') }),
    ],
  },
  {
    name: 'copies',
    type: 'array',
    label: label('Kâğıt kopyalar', 'Copies on paper'),
    fields: [
      row(
        { name: 'holder', type: 'text', required: true, label: label('Bulunduğu yer', 'Holder') },
        text('shelfMark', 'Yer numarası', 'Shelf mark'),
        text('accessionNumber', 'Demirbaş numarası', 'Accession number'),
      ),
      row(
        text('condition', 'Durumu', 'Condition'),
        text('completeness', 'Eksikleri', 'Completeness'),
        text('acquisition', 'Sağlanışı', 'Acquisition'),
        text('boundWith', 'Birlikte ciltlendiği', 'Bound with'),
      ),
    ],
  },
  {
    name: 'catalogueLevel',
    type: 'select',
    label: label('Kataloglama düzeyi', 'Cataloguing level'),
    defaultValue: 'minimal',
    required: true,
    options: [
      { value: 'minimal', label: label('Kısa', 'Minimal') },
      { value: 'full', label: label('Tam', 'Full') },
      { value: 'checked', label: label('Denetlenmiş', 'Checked') },
    ],
  },
  text('recordSource', 'Kaydın kaynağı', 'Source of the record'),
  {
    name: 'importedRow',
    type: 'json',
    label: label('İçe aktarılan satır', 'Imported row'),
    admin: { readOnly: true, condition: (data) => Boolean(data?.importedRow) },
  },
];

const scansTab: Field[] = [
  { name: 'scanPanel', type: 'ui', admin: { components: { Field: '/cms/admin/ScanPanel.tsx#ScanPanel' } } },
  {
    name: 'arrangePanel',
    type: 'ui',
    admin: { components: { Field: '/cms/admin/arrange/ArrangePanel.tsx#ArrangePanel' } },
  },
  {
    name: 'coverPage',
    type: 'number',
    min: 1,
    label: label('Kapak sayfası (kalıcı numarası)', 'Cover page (its permanent key)'),
    // chosen on the contact sheet: a form that was opened before would bring the old one back
    admin: { disabled: true },
  },
];

/** The form: what is needed every time comes first; the rest is there when it is wanted. */
export const publicationFields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      { label: label('Künye', 'Record'), fields: recordTab },
      { label: label('Tarama', 'Scan'), fields: scansTab },
      { label: label('Ayrıntılar', 'Details'), fields: detailTab },
      { label: label('Haklar ve kopyalar', 'Rights and copies'), fields: rightsTab },
    ],
  },
  {
    name: 'twins',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/cms/admin/twins/TwinPanel.tsx#TwinPanel' } },
  },
  {
    name: 'visibility',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/cms/admin/VisibilityPanel.tsx#VisibilityPanel' } },
  },
  {
    name: 'foldedTitle',
    type: 'text',
    index: true,
    admin: { hidden: true },
    label: label('Arama anahtarı', 'Search key'),
  },
];
