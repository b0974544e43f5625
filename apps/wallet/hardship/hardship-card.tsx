import {
  amountText,
  BusinessDate,
  dayText,
  object,
  Shown,
  useLocale,
  useRead,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { type Hardship, hardshipPath, hardshipReplyPath, hardships, isOpen } from '../bank/hardship.ts';
import type { Loan } from '../bank/loans.ts';
import { Evidence } from '../documents/evidence.tsx';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Leave } from '../frame/leave.tsx';
import { useWords } from '../words/words.ts';

/** Where somebody turns who cannot pay as planned, and how their request stands. */
export function HardshipCard({ of: loan }: { readonly of: Loan }) {
  const say = useWords();
  const read = useRead(hardshipPath(loan.loan), hardships);
  return (
    <Card title={say('hardship.title')}>
      <Shown read={read} lines={2}>
        {({ hardships: all }) => {
          const [last] = all;
          return (
            <>
              {last === undefined ? <p>{say('hardship.lead')}</p> : <Request of={last} loan={loan} />}
              {(last === undefined || !isOpen(last)) && (
                <ButtonLink to={`/loans/${loan.loan}/hardship`} kind="second">
                  {say(last === undefined ? 'hardship.ask' : 'hardship.askAgain')}
                </ButtonLink>
              )}
            </>
          );
        }}
      </Shown>
    </Card>
  );
}

function Request({ of, loan }: { readonly of: Hardship; readonly loan: Loan }) {
  const say = useWords();
  const [locale] = useLocale();
  const { offer, affordable } = of;
  return (
    <>
      <p>
        <b>
          {say(`hardship.states.${of.state}`, {
            due: dayText(of.dueOn, locale),
            until: offer === null ? '' : dayText(offer.until, locale),
          })}
        </b>
      </p>
      <p className="sg-hint">
        {say('hardship.askedOn')} <BusinessDate day={of.askedOn} /> · {say(`hardship.wishes.${of.wish}`)}
        {affordable !== null &&
          ` · ${say('hardship.affords', { amount: amountText(affordable, loan.currency, locale) })}`}
      </p>
      <blockquote className="w-words">{of.words}</blockquote>
      {of.answer !== null && <blockquote className="w-words">{of.answer}</blockquote>}
      {offer !== null && (
        <>
          <p>{say(`hardship.offers.${offer.kind}`, { months: offer.months })}</p>
          <blockquote className="w-words">{offer.words}</blockquote>
        </>
      )}
      {isOpen(of) && <Evidence about={loan.loan} kind="hardship-evidence" />}
      <Replies of={of} loan={loan.loan} />
    </>
  );
}

const anyReply = object({});

function Replies({ of, loan }: { readonly of: Hardship; readonly loan: string }) {
  const say = useWords();
  const reads = useQueryClient();
  const write = useWrite(`/loans/${loan} ${of.hardship}`, anyReply, () => void reads.invalidateQueries());
  const send = (reply: 'agree' | 'turn-down' | 'withdraw') => () =>
    write.send(hardshipReplyPath(loan), { reply });
  if (of.state !== 'asked' && of.state !== 'offered') return null;
  return (
    <WritePanel write={write} leave={<Leave to={`/loans/${loan}`} />}>
      <div className="w-stack">
        {of.state === 'offered' && (
          <>
            <Button onClick={send('agree')}>{say('hardship.agree')}</Button>
            <Button kind="second" onClick={send('turn-down')}>
              {say('hardship.turnDown')}
            </Button>
          </>
        )}
        {of.state === 'asked' && (
          <Button kind="second" onClick={send('withdraw')}>
            {say('hardship.withdraw')}
          </Button>
        )}
      </div>
    </WritePanel>
  );
}
