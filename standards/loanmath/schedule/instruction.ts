import { round } from '../exact/rational.ts';
import { roundDivide } from '../exact/rounding.ts';
import { levelPayment } from './annuity.ts';
import { type Book, periodFactor } from './book.ts';

/** What a period pays, decided ahead of knowing its interest. The last period always clears the balance. */
export type Instruction =
  | { readonly pays: 'level'; readonly amountMinor: bigint }
  | { readonly pays: 'principal'; readonly amountMinor: bigint }
  | { readonly pays: 'interest' }
  | { readonly pays: 'nothing' };

/** Plans periods `from` to the last for a balance, by the form of the loan; the earlier ones stay as they are. */
export function instruct(book: Book, from: number, balanceMinor: bigint): Instruction[] {
  const { terms } = book;
  const count = terms.timeline.periods.length;
  const graceEnds = Math.max(from, terms.interestOnlyPeriods ?? 0);
  const planned = instruction(book, graceEnds, balanceMinor);
  const instructions: Instruction[] = [];
  for (let i = from; i < count; i += 1) {
    const given = terms.principalsMinor?.[i];
    if (i < graceEnds) instructions.push({ pays: 'interest' });
    else instructions.push(given === undefined ? planned : { pays: 'principal', amountMinor: given });
  }
  return instructions;
}

function instruction(book: Book, from: number, balanceMinor: bigint): Instruction {
  const { terms } = book;
  switch (terms.form) {
    case 'interest-first':
      return { pays: 'interest' };
    case 'bullet':
      return { pays: 'nothing' };
    case 'equal-principal': {
      const remaining = BigInt(terms.timeline.periods.length - from);
      return {
        pays: 'principal',
        amountMinor:
          terms.keepInstalmentMinor ?? roundDivide(balanceMinor, remaining, terms.convention.rounding),
      };
    }
    case 'equal-instalment': {
      if (terms.keepInstalmentMinor !== undefined)
        return { pays: 'level', amountMinor: terms.keepInstalmentMinor };
      const factors = terms.timeline.periods.slice(from).map((period) => periodFactor(book, period));
      return {
        pays: 'level',
        amountMinor: round(levelPayment(balanceMinor, factors), terms.convention.rounding),
      };
    }
  }
}
