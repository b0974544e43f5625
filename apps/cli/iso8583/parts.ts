import type { MessageParts, Written } from '@sandglass/iso8583';
import { InputError } from '../verb.ts';

/** What `iso8583 encode` reads: `{"mti","fields"}`, where the dialect has them `tpdu` and `header`, and `written` as decode gave it. */
export function partsOf(text: string, path: string): { parts: MessageParts; dialect: string | undefined } {
  const given = objectOf(parsed(text, path), 'The file');
  const fields = Object.entries(objectOf(given.fields, '"fields"')).map(([key, value]): [number, string] => {
    const field = Number(key);
    if (!Number.isInteger(field) || field < 1) throw no(`"fields" has a key that is no field number.`);
    return [field, textOf(value, `Field ${field}`)];
  });
  const optional = (name: string): string | undefined =>
    given[name] === undefined ? undefined : textOf(given[name], `"${name}"`);
  return {
    parts: {
      mti: textOf(given.mti, '"mti"'),
      fields: Object.fromEntries(fields),
      tpdu: optional('tpdu'),
      header: optional('header'),
      written: given.written === undefined ? undefined : writtenOf(given.written),
    },
    dialect: optional('dialect'),
  };
}

const CHOICES = ['filledByF', 'filledAcross', 'lowerCase'] as const;

function writtenOf(value: unknown): Written {
  const { bitmaps, ...choices } = objectOf(value, '"written"');
  if (bitmaps !== undefined && bitmaps !== 2 && bitmaps !== 3)
    throw no('"bitmaps" of "written" is not 2 or 3.');
  for (const name of Object.keys(choices))
    if (!CHOICES.some((one) => one === name)) throw no(`"written" has a key that is none.`);
  const fields = CHOICES.map((name) => [name, fieldsOf(choices[name], name)] as const);
  return { bitmaps, ...Object.fromEntries(fields) };
}

function fieldsOf(value: unknown, name: string): readonly number[] | undefined {
  if (value === undefined) return undefined;
  const fields: unknown[] = Array.isArray(value) ? value : [undefined];
  return fields.map((field) => {
    if (!Number.isInteger(field)) throw no(`"${name}" of "written" is not a list of field numbers.`);
    return Number(field);
  });
}

function parsed(text: string, path: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw no(`${path} is not JSON: give {"mti":"0200","fields":{"4":"000000000100"}}.`);
  }
}

function objectOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw no(`${what} is not an object.`);
  return { ...value };
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw no(`${what} is not a text.`);
  return value;
}

const no = (detail: string): InputError =>
  new InputError('iso8583-input', 'No message can be made of this', detail);
