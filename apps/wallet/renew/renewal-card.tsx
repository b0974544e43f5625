import {
  amountText,
  type Decimal,
  dayText,
  FileButton,
  useLocale,
  useRead,
  useSentence,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import type { Drawing, Loan } from '../bank/loans.ts';
import {
  carryOutPath,
  doneRenewal,
  type Renewal,
  type RenewalOffer,
  renewalOffer,
  renewalPath,
  withdrawPath,
} from '../bank/renewals.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Leave } from '../frame/leave.tsx';
import { useWords } from '../words/words.ts';

/** Renewing each drawing that still runs, and how far that is. */
export function RenewalCards({ of }: { readonly of: Loan }) {
  return of.drawings
    .filter((drawing) => drawing.state === 'open' || of.renewals.some(({ drawing: n }) => n === drawing.n))
    .map((drawing) => <RenewalCard key={drawing.drawing} of={of} drawing={drawing} />);
}

function RenewalCard({ of, drawing }: { readonly of: Loan; readonly drawing: Drawing }) {
  const say = useWords();
  const { data } = useRead(renewalPath(of.loan, drawing.n), renewalOffer);
  if (data === undefined) return null;
  const { renewal } = data;
  const mayAsk =
    drawing.state === 'open' &&
    renewal?.state !== 'signed' &&
    data.askFrom !== null &&
    data.businessDate >= data.askFrom &&
    data.businessDate < data.maturesOn;
  if (renewal === null && !mayAsk) return null;
  return (
    <Card title={say('renewal.title', { n: drawing.n })}>
      {renewal !== null && <Standing of={renewal} offer={data} />}
      {mayAsk && <Ask of={data} again={renewal !== null} />}
    </Card>
  );
}

function Ask({ of, again }: { readonly of: RenewalOffer; readonly again: boolean }) {
  const say = useWords();
  const sentence = useSentence();
  const [locale] = useLocale();
  if (of.application !== null) {
    return (
      <>
        <p>{say('renewal.decidedWhy')}</p>
        <ButtonLink to={`/applications/${of.application}`}>{say('renewal.toDecision')}</ButtonLink>
      </>
    );
  }
  if (of.objection !== null) return <p>{sentence(of.objection.text)}</p>;
  return (
    <>
      {!again && <p>{say('renewal.lead', { day: dayText(of.maturesOn, locale) })}</p>}
      <ButtonLink to={`/loans/${of.loan}/renew/${of.drawing}`} kind="second">
        {say('renewal.askButton')}
      </ButtonLink>
    </>
  );
}

function Standing({ of, offer }: { readonly of: Renewal; readonly offer: RenewalOffer }) {
  const say = useWords();
  const sentence = useSentence();
  const [locale] = useLocale();
  const money = (amount: Decimal) => amountText(amount, of.currency, locale);
  const isDay = offer.businessDate >= of.maturesOn;
  const contract = `/api/loans/${of.nextLoan}/contract.pdf?${new URLSearchParams({ lang: locale })}`;
  return (
    <>
      <p>
        <b>
          {say(`renewal.states.${of.state}`, {
            amount: money(of.renewed ?? of.amount),
            rate: of.annualRatePercent,
            day: dayText(of.maturesOn, locale),
          })}
        </b>
      </p>
      {of.because !== null && <p>{sentence(of.because.text)}</p>}
      {of.state === 'signed' && (
        <>
          <p>
            {say(of.shortOn === null ? 'renewal.bring' : 'renewal.short', {
              own: money(offer.ownOnDay),
              day: dayText(of.maturesOn, locale),
            })}
          </p>
          <Acts of={of} isDay={isDay} />
        </>
      )}
      {of.state === 'renewed' && <ButtonLink to={`/loans/${of.nextLoan}`}>{say('renewal.toNew')}</ButtonLink>}
      <FileButton path={contract}>{say('renewal.contract')}</FileButton>
    </>
  );
}

/** Before the day it may be taken back; on it, carried out once the money is there. */
function Acts({ of, isDay }: { readonly of: Renewal; readonly isDay: boolean }) {
  const say = useWords();
  const reads = useQueryClient();
  const here = `/loans/${of.loan}`;
  const write = useWrite(`${here} ${of.renewal}`, doneRenewal, () => void reads.invalidateQueries());
  const body = { drawing: of.drawing };
  return (
    <WritePanel write={write} leave={<Leave to={here} />}>
      {isDay ? (
        <div className="w-stack">
          <ButtonLink to="/money" kind="second">
            {say('home.payIn')}
          </ButtonLink>
          <Button onClick={() => write.send(carryOutPath(of.loan), body)}>{say('renewal.carryOut')}</Button>
        </div>
      ) : (
        <Button kind="second" onClick={() => write.send(withdrawPath(of.loan), body)}>
          {say('renewal.withdraw')}
        </Button>
      )}
    </WritePanel>
  );
}
