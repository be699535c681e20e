import type { Label, RelationType } from '../../cms/publications/vocabularies.ts';

/** What the other publication is to this one; `inverse` when the other one says so of this. */
export const relationLabels: Record<RelationType, { direct: Label; inverse: Label }> = {
  partOf: {
    direct: { tr: 'Parçası olduğu yayın', en: 'It is part of' },
    inverse: { tr: 'Parçaları', en: 'Its parts' },
  },
  supplement: {
    direct: { tr: 'Eki olduğu yayın', en: 'It is a supplement to' },
    inverse: { tr: 'Ekleri', en: 'Its supplements' },
  },
  accompanies: {
    direct: { tr: 'Birlikte yayımlanan', en: 'Issued together with' },
    inverse: { tr: 'Birlikte yayımlanan', en: 'Issued together with' },
  },
  reprint: {
    direct: { tr: 'Tıpkıbasımı olduğu yayın', en: 'It is a reprint of' },
    inverse: { tr: 'Tıpkıbasımları', en: 'Its reprints' },
  },
  edition: {
    direct: { tr: 'Başka basımları', en: 'Other editions' },
    inverse: { tr: 'Başka basımları', en: 'Other editions' },
  },
  translation: {
    direct: { tr: 'Çevirisi olduğu yayın', en: 'It is a translation of' },
    inverse: { tr: 'Çevirileri', en: 'Its translations' },
  },
  amends: {
    direct: { tr: 'Değiştirdiği yayın', en: 'It amends' },
    inverse: { tr: 'Bunu değiştirenler', en: 'Amended by' },
  },
  repeals: {
    direct: { tr: 'Yürürlükten kaldırdığı yayın', en: 'It repeals' },
    inverse: { tr: 'Bunu yürürlükten kaldıranlar', en: 'Repealed by' },
  },
  errata: {
    direct: { tr: 'Düzelttiği yayın', en: 'It corrects' },
    inverse: { tr: 'Düzeltmeleri', en: 'Its corrections' },
  },
};
