import { typedAmount } from '@sandglass/kit';
import type { OnePool } from '../lending/disposal/shape.ts';

/** Hundredths of a percent that a commission stays below. */
const COMMISSION_BELOW = 10_000;

/** What was typed as it is sealed: a price as `1250000.00`, a commission in percent as hundredths of one (`2500`); undefined: none. */
export function bidOf(form: OnePool['form'], typed: string): string | undefined {
  const amount = typedAmount(typed.replace('%', ''));
  if (amount === undefined || form === 'sale') return amount;
  const hundredths = Number(amount.replace('.', ''));
  return hundredths < COMMISSION_BELOW ? String(hundredths) : undefined;
}
