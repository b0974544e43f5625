import { amountText, BusinessDate, type Decimal, useLocale } from '@sandglass/kit';
import type { Loan } from '../bank/loans.ts';
import { useWords } from '../words/words.ts';
import { eventsOf } from './events.ts';

/** What happened to a loan, the newest first. */
export function Timeline({ of }: { readonly of: Loan }) {
  const say = useWords();
  const [locale] = useLocale();
  const money = (amount: Decimal | undefined) =>
    amount === undefined ? '' : amountText(amount, of.currency, locale);
  return (
    <ol className="w-timeline">
      {eventsOf(of).map(({ id, on, what, amount, principal, interest }) => (
        <li key={id}>
          <BusinessDate day={on} />
          <span>
            {say(`loan.events.${what}`, {
              amount: money(amount),
              principal: money(principal),
              interest: money(interest),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
