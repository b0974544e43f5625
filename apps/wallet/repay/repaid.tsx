import { amountText, type Decimal, decimalOf, minorOf, useLocale } from '@sandglass/kit';
import { isZero } from '../bank/bounds.ts';
import type { Repaid } from '../bank/loans.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

/** What was taken, and what of. */
export function RepaidPage({ loan, of }: { readonly loan: string; readonly of: Repaid }) {
  const say = useWords();
  const [locale] = useLocale();
  const text = (amount: Decimal) => amountText(amount, of.currency, locale);
  const penalty = decimalOf(minorOf(of.penalty) + minorOf(of.compound));
  return (
    <Page title={say('repay.done', { amount: text(of.taken) })}>
      <p className="w-lead">
        {say('repay.doneText', {
          principal: text(of.principal),
          interest: text(of.interest),
          penalty: text(penalty),
          owed: text(of.principalOwed),
        })}
      </p>
      {!isZero(of.fees) && <p>{say('repay.fees', { fees: text(of.fees) })}</p>}
      {of.state === 'settled' && <p>{say('repay.settled')}</p>}
      <ButtonLink to={`/loans/${loan}`}>{say('repay.toLoan')}</ButtonLink>
    </Page>
  );
}
