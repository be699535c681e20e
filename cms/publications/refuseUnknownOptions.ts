import type { CollectionBeforeValidateHook, FlattenedField } from 'payload';
import { ValidationError } from 'payload';
import { translate } from '../translate.ts';

/**
 * Payload validates no draft, and Postgres has no place for a value that is no option: it would be an error of the
 * server instead of a sentence at the field.
 */
export const refuseUnknownOptions: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const errors = unknownOptions(collection.flattenedFields, data).map(({ path, value }) => ({
    path,
    message: translate(req, 'unknownOption', { value }),
  }));
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors }, req.t);
  return data;
};

function unknownOptions(
  fields: readonly FlattenedField[],
  data: unknown,
  before = '',
): { path: string; value: string }[] {
  if (!isRecord(data)) return [];
  return fields.flatMap((field) => {
    const value = data[field.name];
    const path = `${before}${field.name}`;
    if (field.type === 'group') return unknownOptions(field.flattenedFields, value, `${path}.`);
    if (field.type === 'array' && Array.isArray(value))
      return value.flatMap((row, at) => unknownOptions(field.flattenedFields, row, `${path}.${at}.`));
    if (field.type !== 'select') return [];
    const known = new Set<unknown>(field.options.map((option) => (typeof option === 'string' ? option : option.value)));
    // Payload's form sends '' for nothing chosen
    return [value]
      .flat()
      .filter((one) => one !== undefined && one !== null && one !== '' && !known.has(one))
      .map((one) => ({ path, value: typeof one === 'string' ? one.slice(0, 80) : JSON.stringify(one).slice(0, 80) }));
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
