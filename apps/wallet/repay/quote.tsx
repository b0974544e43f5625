import {
  Amount,
  amountText,
  BusinessDate,
  type Decimal,
  decimalOf,
  minorOf,
  useLocale,
} from '@sandglass/kit';
import { isZero } from '../bank/bounds.ts';
import type { Loan } from '../bank/loans.ts';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { useWords } from '../words/words.ts';

/** What is due and what would settle the loan, on the bank's business date of now. */
export function Quote({ of, balance }: { readonly of: Loan; readonly balance: Decimal }) {
  const say = useWords();
  const [locale] = useLocale();
  const { settlement, currency } = of;
  const text = (amount: Decimal) => amountText(amount, currency, locale);
  const penalty = decimalOf(minorOf(settlement.penalty) + minorOf(settlement.compound));
  const parts = {
    principal: text(settlement.principal),
    interest: text(settlement.interest),
    penalty: text(penalty),
  };
  return (
    <Card title={say('repay.quote')}>
      <Figures
        rows={[
          { name: say('repay.quoteFor'), value: <BusinessDate day={settlement.on} /> },
          ...(isZero(settlement.claimedNow)
            ? []
            : [
                {
                  name: say('repay.claimed'),
                  value: <Amount value={settlement.claimedNow} currency={currency} />,
                },
              ]),
          { name: say('repay.settle'), value: <Amount value={settlement.total} currency={currency} /> },
          { name: say('repay.balance'), value: <Amount value={balance} currency={currency} /> },
        ]}
      />
      <p className="sg-hint">
        {say('repay.of', parts)}
        {!isZero(settlement.fees) && say('repay.ofFees', { fees: text(settlement.fees) })}
      </p>
    </Card>
  );
}
