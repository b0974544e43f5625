import { dayText, useLocale, useRead } from '@sandglass/kit';
import type { Loan } from '../bank/loans.ts';
import { terms, termsPath } from '../bank/terms.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** New terms that the bank offers for a loan, while they may be accepted. */
export function TermsCard({ of: loan }: { readonly of: Loan }) {
  const say = useWords();
  const [locale] = useLocale();
  const { data } = useRead(termsPath(loan.loan), terms);
  const offer = data?.restructures.find(({ state }) => state === 'approved');
  if (offer === undefined || offer.until === null || offer.until < loan.businessDate) return null;
  return (
    <Card title={say('terms.title')} strong>
      <p>{say('terms.lead', { until: dayText(offer.until, locale) })}</p>
      <ButtonLink to={`/loans/${loan.loan}/terms`}>{say('terms.see')}</ButtonLink>
    </Card>
  );
}
