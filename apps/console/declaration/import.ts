import { type Fitted, fittingDraft } from '@sandglass/declaration/form';
import { type Place, wrongPlace } from './wrong-json.ts';

/** A larger file is no declaration. */
export const FILE_BYTES_MAX = 1_000_000;

export type Imported =
  | ({ readonly ok: true } & Fitted)
  | { readonly ok: false; readonly why: 'large' | 'no-declaration' }
  | ({ readonly ok: false; readonly why: 'no-json' } & Place);

/** Reads a file as a draft: what of it fits; what does not, by its place; or where it is no JSON. */
export function importDraft(text: string): Imported {
  if (text.length > FILE_BYTES_MAX) return { ok: false, why: 'large' };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, why: 'no-json', ...wrongPlace(text) };
  }
  const fitted = fittingDraft(value);
  return fitted === undefined ? { ok: false, why: 'no-declaration' } : { ok: true, ...fitted };
}
