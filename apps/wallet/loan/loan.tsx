import {
  Amount,
  amountText,
  BusinessDate,
  dayText,
  Rate,
  ShortId,
  Shown,
  useLocale,
  useRead,
} from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { isZero } from '../bank/bounds.ts';
import { MICROLOAN_HARDSHIP } from '../bank/hardship.ts';
import { type Loan as LoanRead, loan, loanPath } from '../bank/loans.ts';
import { MICROLOAN_TERMS } from '../bank/terms.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { Page } from '../frame/page.tsx';
import { HardshipCard } from '../hardship/hardship-card.tsx';
import { Papers } from '../papers/papers.tsx';
import { RenewalCards } from '../renew/renewal-card.tsx';
import { TermsCard } from '../terms/terms-card.tsx';
import { useWords } from '../words/words.ts';
import { RateCard } from './rate-card.tsx';
import { Schedules } from './schedules.tsx';
import { SoldCard } from './sold-card.tsx';
import { standingOf } from './standing.ts';
import { StateTag } from './state-tag.tsx';
import { Timeline } from './timeline.tsx';

/** One loan: a sentence of how it stands, what can be done, the schedules, and what happened. */
export default function Loan() {
  const say = useWords();
  const id = useParams().id ?? '';
  const read = useRead(loanPath(id), loan);
  return (
    <Page title={say('loan.title')} back="/loans">
      <Shown read={read} lines={9}>
        {(found) => <LoanPage of={found} />}
      </Shown>
    </Page>
  );
}

function LoanPage({ of }: { readonly of: LoanRead }) {
  const say = useWords();
  const [locale] = useLocale();
  const date = of.nextDueOn === null ? '' : dayText(of.nextDueOn, locale);
  return (
    <>
      <p className="w-lead">
        {say('loan.what', {
          limit: amountText(of.limit, of.currency, locale),
          date: dayText(of.signedOn, locale),
          form: say(`forms.${of.form}`),
        })}
      </p>
      <Card strong>
        <div className="w-row">
          <p className="w-eyebrow">{say('loan.owed')}</p>
          <StateTag loan={of} />
        </div>
        <Amount value={of.principalOwed} currency={of.currency} big />
        <p>{say(`loan.sentence.${standingOf(of)}`, { date })}</p>
        <div className="w-buttons">
          {!isZero(of.settlement.total) && (
            <ButtonLink to={`/loans/${of.loan}/repay`}>{say('loan.repay')}</ButtonLink>
          )}
          {!isZero(of.available) && !of.overdue && (
            <ButtonLink
              to={`/loans/${of.loan}/draw`}
              kind={isZero(of.settlement.total) ? 'primary' : 'second'}
            >
              {say('loan.draw')}
            </ButtonLink>
          )}
        </div>
      </Card>
      {of.state === 'sold' && <SoldCard loan={of.loan} />}
      <Figures
        rows={[
          { name: say('loan.limit'), value: <Amount value={of.limit} currency={of.currency} /> },
          { name: say('loan.available'), value: <Amount value={of.available} currency={of.currency} /> },
          { name: say('loan.rate'), value: <Rate percent={of.annualRatePercent} /> },
          { name: say('sign.form'), value: say(`forms.${of.form}`) },
          { name: say('loan.until'), value: <BusinessDate day={of.availableUntil} /> },
          { name: say('loan.number'), value: <ShortId id={of.loan} /> },
        ]}
      />
      {of.renews !== null && (
        <p>
          {say('renewal.renews')}{' '}
          <Link to={`/loans/${of.renews.loan}`}>
            {say('renewal.renewedBefore', {
              loan: of.renews.loan,
              times: of.renews.times,
              day: dayText(of.renews.signedOn, locale),
            })}
          </Link>
        </p>
      )}
      <RateCard of={of} />
      <TermsCard loan={of.loan} businessDate={of.businessDate} doors={MICROLOAN_TERMS} />
      <RenewalCards of={of} />
      <Schedules drawings={of.drawings} currency={of.currency} />
      <section className="w-stack">
        <h2>{say('loan.timeline')}</h2>
        <Timeline of={of} />
        <p className="sg-hint">{say('loan.dates')}</p>
      </section>
      <Papers of={of} />
      {(of.state === 'active' || of.state === 'settled') && (
        <HardshipCard loan={of.loan} currency={of.currency} doors={MICROLOAN_HARDSHIP} />
      )}
      <ButtonLink to="/redress/complaint" kind="second">
        {say('redress.complain')}
      </ButtonLink>
    </>
  );
}
