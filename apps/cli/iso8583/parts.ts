import type { MessageParts } from '@sandglass/iso8583';
import { InputError } from '../verb.ts';

/** What `iso8583 encode` reads: `{"mti","fields"}`, and where the dialect has them `tpdu` and `header`. */
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
    },
    dialect: optional('dialect'),
  };
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
