import {
  Amount,
  amountText,
  BusinessDate,
  monthsText,
  Rate,
  ShortId,
  Shown,
  useLocale,
  useRead,
} from '@sandglass/kit';
import { useParams } from 'react-router';
import { type Application, application, applicationPath } from '../bank/applications.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { Reasons } from './reasons.tsx';
import { ReviewCard } from './review-card.tsx';

/** The decision on an application: amount and rate alike in size, the grade, and why. */
export default function Decision() {
  const say = useWords();
  const id = useParams().id ?? '';
  const read = useRead(applicationPath(id), application);
  const title = read.data === undefined ? say('apply.title') : say(`decision.${read.data.state}`);
  return (
    <Page title={title} back="/">
      <Shown read={read} lines={8}>
        {(decided) =>
          decided.decision === 'approved' ? <Approved of={decided} /> : <Declined of={decided} />
        }
      </Shown>
    </Page>
  );
}

function Asked({ of }: { readonly of: Application }) {
  const say = useWords();
  const [locale] = useLocale();
  const amount = amountText(of.amount, of.currency, locale);
  return <p>{say('decision.asked', { amount, term: monthsText(of.termMonths, locale) })}</p>;
}

function Approved({ of }: { readonly of: Application }) {
  const say = useWords();
  const { granted, annualRatePercent, lprPercent, expiresOn, state } = of;
  if (granted === null || annualRatePercent === null) return null;
  return (
    <>
      <Card strong>
        <div className="w-pair">
          <div>
            <p className="w-eyebrow">{say('decision.amount')}</p>
            <Amount value={granted} currency={of.currency} big />
          </div>
          <div>
            <p className="w-eyebrow">{say('decision.rate')}</p>
            <Rate percent={annualRatePercent} big />
          </div>
        </div>
        {lprPercent !== null && <p className="sg-hint">{say('decision.rateWhy', { lpr: lprPercent })}</p>}
        {state === 'approved' && expiresOn !== null && (
          <p>
            {say('decision.expires')} <BusinessDate day={expiresOn} zone />
          </p>
        )}
        {state === 'approved' && (
          <ButtonLink to={`/applications/${of.application}/${of.renews === null ? 'sign' : 'renewal'}`}>
            {say(of.renews === null ? 'decision.sign' : 'renewal.sign')}
          </ButtonLink>
        )}
        {state === 'signed' && of.loan !== null && (
          <ButtonLink to={`/loans/${of.renews?.loan ?? of.loan}`}>{say('decision.toLoan')}</ButtonLink>
        )}
        {state === 'expired' && <ButtonLink to={againAt(of)}>{say('decision.applyAgain')}</ButtonLink>}
      </Card>
      <Asked of={of} />
      {granted !== of.amount && <p>{say('decision.less')}</p>}
      <Reasons of={of} />
      <ApplicationId of={of} />
    </>
  );
}

/** Where one asks again for the same. */
const againAt = ({ renews }: Application): string =>
  renews === null ? '/apply' : `/loans/${renews.loan}/renew/${renews.drawing}`;

function Declined({ of }: { readonly of: Application }) {
  const say = useWords();
  return (
    <>
      <Asked of={of} />
      <Reasons of={of} />
      <ReviewCard of={of} />
      <ApplicationId of={of} />
      <ButtonLink to={againAt(of)} kind="second">
        {say('decision.applyAgain')}
      </ButtonLink>
    </>
  );
}

function ApplicationId({ of }: { readonly of: Application }) {
  const say = useWords();
  return (
    <p className="sg-hint">
      {say('decision.number')} <ShortId id={of.application} />
    </p>
  );
}
