import { InputError } from '../verb.ts';

/** One case of a file, its fields not yet looked at. */
export type Case = ReadonlyMap<string, unknown>;

/** Reads JSON text as an object or list. Throws InputError otherwise. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(`${file} is not JSON.`);
  }
}

/** The cases of a file: the list itself, or the list under `key` in an object. */
export function casesOf(document: unknown, key: string): Case[] {
  const list = Array.isArray(document) ? document : fieldsOf(document, 'The file').get(key);
  if (!Array.isArray(list))
    throw malformed(`The file is neither a list of cases nor an object with "${key}".`);
  return list.map((value: unknown, n) => fieldsOf(value, `Case ${n}`));
}

/** The fields of a JSON object. */
export function fieldsOf(value: unknown, what: string): Case {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed(`${what} is not an object.`);
  return new Map<string, unknown>(Object.entries(value));
}

/** A text that a case must have. */
export function textField(fields: Case, name: string, what: string): string {
  const value = fields.get(name);
  if (typeof value !== 'string') throw malformed(`${what} has no text "${name}".`);
  return value;
}

/** A number that a case must have; any number, for a wrong one is for the check to refuse. */
export function numberField(fields: Case, name: string, what: string): number {
  const value = fields.get(name);
  if (typeof value !== 'number') throw malformed(`${what} has no number "${name}".`);
  return value;
}

/** A list of texts; null or nothing counts as an empty one, as in the published vectors. */
export function textsField(fields: Case, name: string, what: string): string[] {
  const value = fields.get(name) ?? [];
  if (!Array.isArray(value)) throw malformed(`${what} has no list "${name}".`);
  return value.map((item: unknown) => textOf(item, name, what));
}

/** The texts that an object under `name` holds, whatever its keys. */
export function namedTextsField(fields: Case, name: string, what: string): string[] {
  const named = fieldsOf(fields.get(name) ?? {}, `"${name}"`);
  return [...named.values()].map((item) => textOf(item, name, what));
}

function textOf(item: unknown, name: string, what: string): string {
  if (typeof item !== 'string') throw malformed(`${what} has something else than texts in "${name}".`);
  return item;
}

/** The file cannot be read as cases at all. */
export function malformed(detail: string): InputError {
  return new InputError('cases-malformed', 'Not a file of cases', detail);
}
