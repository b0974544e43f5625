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
  MICROLOAN_TERMS,
  type Offered,
  type TermsDoors,
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
  return <TermsOf doors={MICROLOAN_TERMS} />;
}

/** The same for the loans of any pilot. */
export function TermsOf({ doors }: { readonly doors: TermsDoors }) {
  const say = useWords();
  const loan = useParams().id ?? '';
  const back = doors.page(loan);
  const read = useRead(termsPath(doors, loan), terms);
  const offer = read.data?.restructures.find(({ state }) => state === 'approved');
  if (offer !== undefined) return <Offer of={offer} loan={loan} doors={doors} />;
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
  readonly doors: TermsDoors;
}

function Offer({ of, loan, doors }: OfferProps) {
  const back = doors.page(loan);
  const say = useWords();
  const [locale] = useLocale();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const preview = useRead(termsPreviewPath(doors, loan), termsPreview);
  const form = useForm({ agree: false }, ({ agree }) => (agree ? {} : { agree: say('terms.agreeMissing') }));
  const write = useWrite(`${back}/terms`, acceptedTerms, () => {
    navigate(back, { replace: true });
    void reads.invalidateQueries();
  });
  const send = (agree: boolean) => write.send(acceptTermsPath(doors, loan), { agree });
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
            {(found) => <Changes of={found} offer={of} money={doors.money} />}
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

interface ChangesProps {
  readonly of: TermsPreview;
  readonly offer: Offered;
  /** Where one pays into the account that pays. */
  readonly money: string;
}

function Changes({ of, offer, money: payIn }: ChangesProps) {
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
          <Link to={payIn}>{say('repay.payIn')}</Link>
        </p>
      </div>
    </>
  );
}
