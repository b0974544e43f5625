import { Amount, BusinessDate, type Decimal, dayText, Rate, useLocale } from '@sandglass/kit';
import { isZero } from '../bank/bounds.ts';
import { HOME_PAPERS, type HomeCase, type HomeLoan } from '../bank/homes.ts';
import { Card } from '../frame/card.tsx';
import { type Figure, Figures } from '../frame/figures.tsx';
import { RateCard } from '../loan/rate-card.tsx';
import { Schedules } from '../loan/schedules.tsx';
import { standingOf } from '../loan/standing.ts';
import { StateTag } from '../loan/state-tag.tsx';
import { Papers } from '../papers/papers.tsx';
import { useWords } from '../words/words.ts';

interface Props {
  readonly of: HomeCase;
  readonly loan: HomeLoan;
}

/** How the loan of a case stands: what is owed beside its rate, alike in size, and what is due next. */
export function LoanOfHome({ of, loan }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const standing = standingOf(loan);
  const date = loan.nextDueOn === null ? '' : dayText(loan.nextDueOn, locale);
  // Before the mortgage is registered nothing can be drawn; what is next of the case says so.
  const isOpen = standing !== 'ready' || of.mortgage?.state === 'registered';
  return (
    <Card strong>
      <div className="w-row">
        <p className="w-eyebrow">{say('loan.title')}</p>
        <StateTag loan={loan} />
      </div>
      <div className="w-pair">
        <div>
          <p className="w-eyebrow">{say('loan.owed')}</p>
          <Amount value={loan.principal} currency={loan.currency} big />
        </div>
        <div>
          <p className="w-eyebrow">{say('decision.rate')}</p>
          <Rate percent={loan.annualRatePercent} big />
        </div>
      </div>
      {loan.irrPercent !== null && <p>{say('draw.irr', { rate: loan.irrPercent })}</p>}
      {isOpen && <p>{say(`loan.sentence.${standing}`, { date })}</p>}
      <Figures rows={rowsOf(loan, say)} />
    </Card>
  );
}

/** The schedules of what was drawn, and the papers to keep. */
export function PlanOfHome({ of, loan }: Props) {
  return (
    <>
      <RateCard of={loan} />
      <Schedules drawings={loan.drawings} currency={loan.currency} />
      <Papers
        of={{ loan: of.case, signedOn: loan.signedOn, businessDate: of.businessDate }}
        doors={HOME_PAPERS}
      />
    </>
  );
}

function rowsOf(loan: HomeLoan, say: ReturnType<typeof useWords>): Figure[] {
  const money = (amount: Decimal) => <Amount value={amount} currency={loan.currency} />;
  const day = (on: string) => <BusinessDate day={on} />;
  return [
    ...(loan.nextDueOn === null
      ? []
      : [
          { name: say('loan.columns.due'), value: day(loan.nextDueOn) },
          { name: say('loan.columns.payment'), value: money(loan.nextPayment) },
        ]),
    ...(loan.overdueSince === null ? [] : [{ name: say('loan.overdue'), value: day(loan.overdueSince) }]),
    ...(isZero(loan.claimedNow) ? [] : [{ name: say('repay.claimed'), value: money(loan.claimedNow) }]),
    { name: say('loan.limit'), value: money(loan.limit) },
    { name: say('loan.available'), value: money(loan.available) },
    { name: say('loan.until'), value: day(loan.availableUntil) },
  ];
}
