import { resolve, type WrittenSchema as Schema } from '../../../src/model/written-schema.ts';

/** One row of a table. */
export interface Field {
  name: string;
  type: string;
  /** Whether it must be there, and else what it is then. */
  required: string;
  meaning: string;
  /** Where its value stands below the block: `['steps', 'deadline', 'text']`. */
  path: readonly string[];
}

/** The fields of one map, with a table of its own. */
export interface Section {
  /** Path below the block; empty for the block itself. */
  path: readonly string[];
  meaning: string;
  /** What tells it from the other forms that may stand in the same place: «kind: silence». */
  form: string | undefined;
  fields: Field[];
}

/** All maps that a block is made of, outermost first. A map inside itself, as a clause in a clause, is listed once. */
export function sectionsOf(block: Schema): Section[] {
  const seen = new Set<string>();
  const sections: Section[] = [];
  const visit = (written: Schema, path: readonly string[]): void => {
    if (written.$ref !== undefined && seen.has(written.$ref)) return;
    if (written.$ref !== undefined) seen.add(written.$ref);
    const schema = resolve(block, written);
    const forms = schema.anyOf ?? schema.oneOf;
    if (forms) for (const each of forms) visit(each, path);
    if (schema.items) visit(schema.items, path);
    if (!schema.properties) return;
    const entries = Object.entries(schema.properties);
    sections.push({
      path,
      meaning: schema.description ?? '',
      form: formOf(schema),
      fields: entries.map(([name, field]) => ({
        name,
        type: typeOf(block, field),
        required: requiredOf(schema, name, field),
        meaning: meaningOf(block, field),
        path: [...path, name],
      })),
    });
    for (const [name, field] of entries) visit(field, [...path, name]);
  };
  visit(block, []);
  return sections;
}

/** Of a list of maps that says nothing itself, what each of them is. */
function meaningOf(block: Schema, field: Schema): string {
  if (field.description !== undefined) return field.description;
  const item = resolve(block, field.items ?? {});
  const isMap = item.properties ?? item.anyOf ?? item.oneOf;
  return (isMap && item.description) ?? '';
}

/** The field that only takes some values in this form, else the first that must be there. */
function formOf({ properties = {}, required = [] }: Schema): string | undefined {
  const [name, field] = Object.entries(properties)[0] ?? [];
  if (field?.const !== undefined) return `${String(name)}: ${String(field.const)}`;
  if (field?.enum)
    return `${String(name)}: ${field.enum.slice(0, 2).join(', ')}${field.enum.length > 2 ? ', …' : ''}`;
  return required[0];
}

/** A default that is empty goes without saying. */
function requiredOf({ required = [] }: Schema, name: string, { default: otherwise }: Schema): string {
  if (required.includes(name)) return 'yes';
  return typeof otherwise === 'object' || otherwise === undefined || otherwise === ''
    ? 'no'
    : `no: \`${String(otherwise)}\``;
}

/** What is written as a value, in words. */
function typeOf(block: Schema, schema: Schema): string {
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms) return [...new Set(forms.map((form) => typeOf(block, form)))].join(' or ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.prefixItems) return `list of ${String(schema.prefixItems.length)}`;
  if (schema.items) return `list of ${typeOf(block, schema.items)}`;
  if (schema.$ref !== undefined || schema.properties) return 'fields';
  if (typeof schema.additionalProperties === 'object')
    return `${typeOf(block, schema.propertyNames ?? {})} → ${typeOf(block, schema.additionalProperties)}`;
  const longest = schema.maxLength === undefined ? '' : `, up to ${String(schema.maxLength)} characters`;
  return `${schema.title ?? plain(schema.type)}${longest}`;
}

function plain(type: string | undefined): string {
  const words: Readonly<Record<string, string>> = { integer: 'whole number', boolean: '`true` or `false`' };
  return words[type ?? ''] ?? 'text';
}
