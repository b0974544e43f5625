import {
  Amount,
  amountText,
  BusinessDate,
  EmptyState,
  monthsText,
  Rate,
  Shown,
  useForm,
  useLocale,
  useRead,
  useSentence,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { EvidenceCard } from '../apply/evidence-card.tsx';
import { APPLICATIONS, applied } from '../bank/applications.ts';
import { type RenewalOffer, renewalOffer, renewalPath } from '../bank/renewals.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Compare } from '../frame/compare.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { RenewFields } from './fields.tsx';
import { missingIn, requestOf, typedFrom } from './request.ts';

/** Asking to renew a drawing before it matures: what would change, one look over the answers, and the bank decides afresh. */
export default function Renew() {
  const say = useWords();
  const sentence = useSentence();
  const { id = '', drawing = '1' } = useParams();
  const back = `/loans/${id}`;
  const read = useRead(renewalPath(id, Number(drawing)), renewalOffer);
  const offer = read.data;
  if (offer !== undefined && offer.objection === null && offer.application === null && offer.product !== null)
    return <Ask key={offer.principalOwed} of={offer} back={back} />;
  return (
    <Page title={say('renewal.ask')} back={back}>
      <Shown read={read} lines={8}>
        {({ objection, application }) => (
          <EmptyState
            title={say(application === null ? 'renewal.notNow' : 'renewal.decided')}
            why={objection === null ? say('renewal.decidedWhy') : sentence(objection.text)}
          >
            <ButtonLink to={application === null ? back : `/applications/${application}`}>
              {say(application === null ? 'renewal.toLoan' : 'renewal.toDecision')}
            </ButtonLink>
          </EmptyState>
        )}
      </Shown>
    </Page>
  );
}

function Ask({ of, back }: { readonly of: RenewalOffer; readonly back: string }) {
  const say = useWords();
  const [locale] = useLocale();
  const navigate = useNavigate();
  const reads = useQueryClient();
  const here = `${back}/renew/${of.drawing}`;
  const form = useForm(typedFrom(of), (typed) => {
    const missing = missingIn(typed, of);
    return Object.fromEntries(
      Object.entries(missing).map(([field, what]) => [
        field,
        say(`renewal.missing.${what}`, {
          minimum: amountText(of.product?.minimum ?? '0', of.currency, locale),
          owed: amountText(of.principalOwed, of.currency, locale),
          from: of.product?.termMonthsMin ?? 1,
          to: of.product?.termMonthsMax ?? 60,
        }),
      ]),
    );
  });
  const write = useWrite(here, applied, ({ application }) => {
    void reads.resetQueries();
    navigate(`/applications/${application}`, { replace: true });
  });
  const { product } = of;
  if (product === null) return null;
  return (
    <Page title={say('renewal.ask')} back={back} form={form}>
      <p className="w-lead">{say('renewal.askLead')}</p>
      <Compare
        title={say('renewal.changes')}
        after={say('renewal.after')}
        rows={[
          {
            name: say('renewal.principal'),
            now: <Amount value={of.principalOwed} currency={of.currency} />,
            after: say('renewal.upTo', { amount: amountText(of.principalOwed, of.currency, locale) }),
          },
          {
            name: say('renewal.rate'),
            now: <Rate percent={of.old.annualRatePercent} />,
            after: say('renewal.rates', {
              from: product.annualRatePercentFrom,
              to: product.annualRatePercentTo,
            }),
          },
          {
            name: say('renewal.matures'),
            now: <BusinessDate day={of.maturesOn} />,
            after: say('renewal.monthsMore', { months: monthsText(of.old.termMonths, locale) }),
          },
        ]}
      />
      <p className="sg-hint">
        {say('renewal.rateWhy', { lpr: product.lprPercent, version: product.version })}{' '}
        {say('renewal.bounds', { times: of.timesMax, months: of.totalMonthsMax })}
      </p>
      <WritePanel write={write} leave={<Leave to={back} />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit((typed) => {
              const request = requestOf(typed, of);
              if (request !== undefined) write.send(APPLICATIONS, request);
            });
          }}
        >
          <RenewFields form={form} of={of} />
          {product.base !== null && <EvidenceCard base={product.base} currency={of.currency} />}
          <div className="w-effect">
            <h2>{say('renewal.what')}</h2>
            <p>
              {say('renewal.whatText', {
                interest: amountText(of.interestOnDay, of.currency, locale),
              })}
            </p>
          </div>
          <Button>{say('renewal.send')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
