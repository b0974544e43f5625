import {
  Amount,
  amountText,
  BusinessDate,
  CheckField,
  type Decimal,
  dayText,
  EmptyState,
  monthsText,
  Shown,
  useForm,
  useLocale,
  useRead,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import {
  acceptedTerms,
  acceptTermsPath,
  type Offered,
  type TermsPreview,
  terms,
  termsPath,
  termsPreview,
  termsPreviewPath,
} from '../bank/terms.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Compare } from '../frame/compare.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { PlannedTable } from './planned-table.tsx';

/** The bank's offer of new terms: what changes, what is paid now, and yes or no. */
export default function Terms() {
  const say = useWords();
  const loan = useParams().id ?? '';
  const back = `/loans/${loan}`;
  const read = useRead(termsPath(loan), terms);
  const offer = read.data?.restructures.find(({ state }) => state === 'approved');
  if (offer !== undefined) return <Offer of={offer} loan={loan} back={back} />;
  return (
    <Page title={say('terms.title')} back={back}>
      <Shown read={read} lines={6}>
        {() => (
          <EmptyState title={say('terms.none')} why={say('terms.noneWhy')}>
            <ButtonLink to={back}>{say('renewal.toLoan')}</ButtonLink>
          </EmptyState>
        )}
      </Shown>
    </Page>
  );
}

interface OfferProps {
  readonly of: Offered;
  readonly loan: string;
  readonly back: string;
}

function Offer({ of, loan, back }: OfferProps) {
  const say = useWords();
  const [locale] = useLocale();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const preview = useRead(termsPreviewPath(loan), termsPreview);
  const form = useForm({ agree: false }, ({ agree }) => (agree ? {} : { agree: say('terms.agreeMissing') }));
  const write = useWrite(`${back}/terms`, acceptedTerms, () => {
    navigate(back, { replace: true });
    void reads.invalidateQueries();
  });
  const send = (agree: boolean) => write.send(acceptTermsPath(loan), { agree });
  return (
    <Page title={say('terms.title')} back={back} form={form}>
      {of.until !== null && (
        <p className="w-lead">{say('terms.lead', { until: dayText(of.until, locale) })}</p>
      )}
      <blockquote className="w-words">{of.words}</blockquote>
      <WritePanel write={write} leave={<Leave to={back} />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(() => send(true));
          }}
        >
          <Shown read={preview} lines={8}>
            {(found) => <Changes of={found} offer={of} />}
          </Shown>
          <CheckField
            id="agree"
            label={say('terms.agree')}
            error={form.errors?.agree}
            checked={form.values.agree}
            onChange={(agree) => form.set('agree', agree)}
          />
          <Button>{say('terms.accept')}</Button>
          <Button kind="second" onClick={() => send(false)}>
            {say('terms.decline')}
          </Button>
        </form>
      </WritePanel>
    </Page>
  );
}

function Changes({ of, offer }: { readonly of: TermsPreview; readonly offer: Offered }) {
  const say = useWords();
  const [locale] = useLocale();
  const money = (value: Decimal | undefined) =>
    value === undefined ? '–' : <Amount value={value} currency={of.currency} />;
  const day = (on: string | null) => (on === null ? '–' : <BusinessDate day={on} />);
  return (
    <>
      <Compare
        title={say('terms.changes')}
        after={say('terms.after')}
        rows={[
          {
            name: say('terms.next'),
            now: money(of.before.rows[0]?.payment),
            after: money(of.after.rows[0]?.payment),
          },
          { name: say('terms.count'), now: of.before.rows.length, after: of.after.rows.length },
          { name: say('terms.interest'), now: money(of.before.interest), after: money(of.after.interest) },
          { name: say('terms.last'), now: day(of.before.maturesOn), after: day(of.after.maturesOn) },
        ]}
      />
      <p>
        {say('terms.months', { months: monthsText(offer.months, locale) })}
        {offer.gracePeriods > 0 && ` ${say('terms.grace', { count: offer.gracePeriods })}`}
      </p>
      <details className="w-details">
        <summary>{say('terms.schedules')}</summary>
        <div className="w-stack">
          <PlannedTable title={say('renewal.now')} of={of.before} currency={of.currency} />
          <PlannedTable title={say('terms.after')} of={of.after} currency={of.currency} />
        </div>
      </details>
      <div className="w-effect">
        <h2>{say('terms.what')}</h2>
        <p>{say('terms.paidNow', { amount: amountText(of.paidNow.total, of.currency, locale) })}</p>
        <p>
          {say('terms.effect', { until: of.observedUntil === null ? '' : dayText(of.observedUntil, locale) })}
        </p>
        <p>
          <Link to="/money">{say('repay.payIn')}</Link>
        </p>
      </div>
    </>
  );
}
