import { Amount, BusinessDate, EmptyState, Rate } from '@sandglass/kit';
import { Link } from 'react-router';
import type { LoanSummary } from '../bank/loans.ts';
import { useWords } from '../words/words.ts';
import { StateTag } from './state-tag.tsx';

/** A person's loans, each a way to its page. */
export function LoanList({ loans }: { readonly loans: readonly LoanSummary[] }) {
  const say = useWords();
  if (loans.length === 0) return <EmptyState title={say('home.noLoans')} why={say('home.noLoansWhy')} />;
  return (
    <ul className="w-loans">
      {loans.map((loan) => (
        <li key={loan.loan}>
          <Link to={`/loans/${loan.loan}`}>
            <span className="w-row">
              <span className="w-name">{say(`forms.${loan.form}`)}</span>
              <StateTag loan={loan} />
            </span>
            <span className="w-row">
              <span className="sg-hint">{say('loan.owed')}</span>
              <Amount value={loan.principalOwed} currency={loan.currency} />
            </span>
            <span className="w-row sg-hint">
              <span>
                {say('loan.rate')} <Rate percent={loan.annualRatePercent} />
              </span>
              {loan.nextDueOn !== null && (
                <span>
                  {say('loan.columns.due')} <BusinessDate day={loan.nextDueOn} />
                </span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
