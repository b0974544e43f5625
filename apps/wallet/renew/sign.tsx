import {
  Amount,
  amountText,
  BusinessDate,
  CheckField,
  type Decimal,
  dayText,
  EmptyState,
  monthsText,
  Rate,
  Shown,
  useForm,
  useLocale,
  useRead,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { type Application, application, applicationPath } from '../bank/applications.ts';
import {
  type RenewalOffer,
  renewalOffer,
  renewalPath,
  signedRenewal,
  signRenewalPath,
} from '../bank/renewals.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Compare } from '../frame/compare.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { ContractSummary } from '../sign/contract-terms.tsx';
import { useWords } from '../words/words.ts';

/** The renewal that the bank offers, beside what runs now, and the agreement to it. */
export default function SignRenewal() {
  const say = useWords();
  const id = useParams().id ?? '';
  const read = useRead(applicationPath(id), application);
  const renews = read.data?.renews ?? null;
  if (read.data !== undefined && renews !== null && read.data.state === 'approved')
    return <Offered offer={read.data} loan={renews.loan} drawing={renews.drawing} />;
  return (
    <Page title={say('renewal.sign')} back={`/applications/${id}`}>
      <Shown read={read} lines={8}>
        {() => (
          <EmptyState title={say('sign.notOpen')} why={say('sign.notOpenWhy')}>
            <ButtonLink to="/">{say('notFound.home')}</ButtonLink>
          </EmptyState>
        )}
      </Shown>
    </Page>
  );
}

interface OfferedProps {
  readonly offer: Application;
  readonly loan: string;
  readonly drawing: number;
}

function Offered({ offer, loan, drawing }: OfferedProps) {
  const say = useWords();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const [locale] = useLocale();
  const here = `/applications/${offer.application}`;
  const old = useRead(renewalPath(loan, drawing), renewalOffer);
  const form = useForm({ agree: false }, ({ agree }) => (agree ? {} : { agree: say('sign.agreeMissing') }));
  const write = useWrite(`${here}/renewal`, signedRenewal, (signed) => {
    navigate(`/loans/${signed.loan}`, { replace: true });
    void reads.invalidateQueries();
  });
  return (
    <Page title={say('renewal.sign')} back={here} form={form}>
      <WritePanel write={write} leave={<Leave to="/" />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(() => write.send(signRenewalPath(offer.application), { locale }));
          }}
        >
          <Shown read={old} lines={6}>
            {(known) => <Terms offer={offer} old={known} />}
          </Shown>
          <CheckField
            id="agree"
            label={say('renewal.agree')}
            error={form.errors?.agree}
            checked={form.values.agree}
            onChange={(agree) => form.set('agree', agree)}
          />
          <Button>{say('renewal.signButton')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}

interface TermsProps {
  readonly offer: Application;
  readonly old: RenewalOffer;
}

/** Both sides by the server’s figures, and what is to be brought on the day. */
function Terms({ offer, old }: TermsProps) {
  const say = useWords();
  const [locale] = useLocale();
  const { granted, annualRatePercent } = offer;
  if (granted === null || annualRatePercent === null) return null;
  const money = (amount: Decimal) => amountText(amount, old.currency, locale);
  const day = dayText(old.maturesOn, locale);
  return (
    <>
      <Compare
        title={say('renewal.changes')}
        after={say('renewal.after')}
        rows={[
          {
            name: say('renewal.principal'),
            now: <Amount value={old.principalOwed} currency={old.currency} />,
            after: <Amount value={granted} currency={old.currency} />,
          },
          {
            name: say('renewal.rate'),
            now: <Rate percent={old.old.annualRatePercent} />,
            after: <Rate percent={annualRatePercent} />,
          },
          {
            name: say('sign.term'),
            now: monthsText(old.old.termMonths, locale),
            after: monthsText(offer.termMonths, locale),
          },
          {
            name: say('renewal.begins'),
            now: say('renewal.untilDay', { day }),
            after: <BusinessDate day={old.maturesOn} />,
          },
        ]}
      />
      <ContractSummary offer={offer} />
      <div className="w-effect">
        <h2>{say('renewal.onDay', { day })}</h2>
        <p>{say('renewal.onDayText', { amount: money(granted), own: money(old.ownOnDay) })}</p>
        <p>{say('renewal.onDayElse')}</p>
      </div>
    </>
  );
}
