import type { Field } from 'payload';
import { publicationFields } from '../../publications/fields.ts';
import type { Label } from '../../publications/vocabularies.ts';
import type { RowDifference } from '../api.ts';

/** Labels of the catalogue's fields and of their options, by path: `imprint.publisher`. */
const facts = new Map<string, { label: Label; options: Map<string, Label> }>();
gather(publicationFields, '');

function gather(fields: Field[], path: string): void {
  for (const field of fields) {
    if (field.type === 'tabs') for (const tab of field.tabs) gather(tab.fields, path);
    else if (!('name' in field)) {
      if ('fields' in field) gather(field.fields, path);
    } else {
      const at = `${path}${field.name}`;
      const options = 'options' in field && Array.isArray(field.options) ? field.options : [];
      facts.set(at, {
        label: labelOf('label' in field ? field.label : undefined, field.name),
        options: new Map(
          options.flatMap((option) =>
            typeof option === 'string' ? [] : [[option.value, labelOf(option.label, option.value)] as const],
          ),
        ),
      });
      if ('fields' in field) gather(field.fields, `${at}.`);
    }
  }
}

function labelOf(label: unknown, name: string): Label {
  if (typeof label === 'string') return { tr: label, en: label };
  if (typeof label === 'object' && label !== null && 'tr' in label && 'en' in label) {
    return { tr: String(label.tr), en: String(label.en) };
  }
  return { tr: name, en: name };
}

/** A difference as people read it. */
export function shownDifference(
  { field, before, after }: { field: string; before: unknown; after: unknown },
  language: keyof Label,
): RowDifference {
  const known = facts.get(field);
  return {
    field,
    label: known?.label ?? { tr: field, en: field },
    before: shown(before, field, language),
    after: shown(after, field, language),
  };
}

function shown(value: unknown, field: string, language: keyof Label): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (Array.isArray(value)) return value.map((item) => shown(item, field, language)).join('; ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inside]) => shown(inside, `${field}.${key}`, language))
      .filter(Boolean)
      .join(' · ');
  }
  return facts.get(field)?.options.get(String(value))?.[language] ?? String(value);
}
