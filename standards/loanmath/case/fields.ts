import { LoanTermsError } from '../refusal.ts';

/** One parsed JSON object whose fields are read by name and kind. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws LoanTermsError when the value is no JSON object */
export function asFields(value: unknown, what: string): Fields {
  if (isFields(value)) return value;
  throw new LoanTermsError('case', `${what} is not a JSON object: give one case with its fields.`);
}

/** Amounts and rates come as strings; whole numbers are taken too, fractions of a JSON number are not exact. */
export function decimal(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new LoanTermsError(name, `${name} is missing or not a decimal string: give it like "1500.00".`);
}

export function text(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string') return value;
  }
  return null;
}

/** @throws LoanTermsError when it is missing or no whole number */
export function count(fields: Fields, name: string, fallback?: number): number {
  const value = fields[name] ?? fallback;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new LoanTermsError(name, `${name} is missing or not a whole number: give it like 12.`);
}

export function list(fields: Fields, name: string): readonly Fields[] {
  const value = fields[name] ?? [];
  if (Array.isArray(value) && value.every(isFields)) return value;
  throw new LoanTermsError(name, `${name} is not a list of objects: give it like [{…}].`);
}

export function texts(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new LoanTermsError(name, `${name} is not a list of strings: give it like ["2024-02-01"].`);
}
