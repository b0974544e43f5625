import { type FieldErrors, type Form, typedAmount, typedDay, typedNumber } from '@sandglass/kit';

const AMOUNTS: readonly string[] = ['turnover', 'debts', 'income', 'boughtFor', 'lienMaximum', 'lienBalance'];
const WHOLE: readonly string[] = ['employees', 'years', 'atWork', 'floor', 'rooms'];
const NUMBERS: readonly string[] = [...WHOLE, 'areaM2'];
const DAYS: readonly string[] = ['boughtOn', 'letUntil'];
/** Shares of a company in percent: hundredths count, and all of it is 100. */
const SHARES: readonly string[] = ['percent'];
const isShare = (percent: number | undefined): boolean =>
  percent !== undefined && percent > 0 && percent <= 100 && Number.isInteger(Math.round(percent * 1e6) / 1e4);
/** What must be filled in of a home, on the phone and at the counter. */
export const OF_HOME = ['estate', 'areaM2', 'floor', 'rooms', 'finish', 'deed'] as const;
const DEED_MIN = 4;
const DEED_MAX = 40;
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** What may be wrong with a field, each with its sentence in the words of the app. */
export type HomeFlaw = 'missing' | 'noAmount' | 'noNumber' | 'noDay' | 'noCode' | 'noDeed' | 'noShare';

/** What is wrong with the fields that must be filled in, each in words beside it; others only where something was typed. */
export function flawsOf<V extends Readonly<Record<string, string | boolean>>>(
  typed: V,
  needed: readonly (keyof V & string)[],
  say: (flaw: HomeFlaw) => string,
): FieldErrors<V> {
  const found: Record<string, string> = {};
  for (const [field, value] of Object.entries(typed)) {
    if (typeof value !== 'string') continue;
    // Of what there may be several, the second ends in 2.
    const kind = field.replace(/\d$/, '');
    if (value.trim() === '') {
      if (needed.includes(field)) found[field] = say('missing');
      continue;
    }
    const number = typedNumber(value);
    if (AMOUNTS.includes(kind) && typedAmount(value) === undefined) found[field] = say('noAmount');
    else if (NUMBERS.includes(field) && number === undefined) found[field] = say('noNumber');
    else if (WHOLE.includes(field) && !Number.isInteger(number)) found[field] = say('noNumber');
    else if (SHARES.includes(field) && !isShare(number)) found[field] = say('noShare');
    else if (DAYS.includes(field) && typedDay(value) === undefined) found[field] = say('noDay');
    else if (field === 'deed' && (value.trim().length < DEED_MIN || value.trim().length > DEED_MAX))
      found[field] = say('noDeed');
    else if (field === 'code' && needed.includes(field) && !CREDIT_CODE.test(value))
      found[field] = say('noCode');
  }
  return found as FieldErrors<V>;
}

/** A text field of a form by its name. */
export const fieldsOf =
  <V extends object>(form: Form<V>) =>
  <K extends keyof V & string>(id: K) => ({
    id,
    value: form.values[id],
    error: form.errors?.[id],
    onChange: (value: V[K]) => form.set(id, value),
  });
