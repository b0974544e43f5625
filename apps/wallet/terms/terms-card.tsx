import { dayText, useLocale, useRead } from '@sandglass/kit';
import { type TermsDoors, terms, termsPath } from '../bank/terms.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

interface Props {
  readonly loan: string;
  readonly businessDate: string;
  readonly doors: TermsDoors;
}

/** New terms that the bank offers for a loan, while they may be accepted. */
export function TermsCard({ loan, businessDate, doors }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { data } = useRead(termsPath(doors, loan), terms);
  const offer = data?.restructures.find(({ state }) => state === 'approved');
  if (offer === undefined || offer.until === null || offer.until < businessDate) return null;
  return (
    <Card title={say('terms.title')} strong>
      <p>{say('terms.lead', { until: dayText(offer.until, locale) })}</p>
      <ButtonLink to={`${doors.page(loan)}/terms`}>{say('terms.see')}</ButtonLink>
    </Card>
  );
}
