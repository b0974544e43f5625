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
import {
  type Hardship,
  type HardshipDoors,
  hardshipPath,
  hardshipReplyPath,
  hardships,
  isOpen,
} from '../bank/hardship.ts';
import { Evidence } from '../documents/evidence.tsx';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Leave } from '../frame/leave.tsx';
import { useWords } from '../words/words.ts';

interface Props {
  readonly loan: string;
  readonly currency: string;
  readonly doors: HardshipDoors;
}

/** Where somebody turns who cannot pay as planned, and how their request stands. */
export function HardshipCard(props: Props) {
  const { loan, doors } = props;
  const say = useWords();
  const read = useRead(hardshipPath(doors, loan), hardships);
  return (
    <Card title={say('hardship.title')}>
      <Shown read={read} lines={2}>
        {({ hardships: all }) => {
          const [last] = all;
          return (
            <>
              {last === undefined ? <p>{say('hardship.lead')}</p> : <Request {...props} of={last} />}
              {(last === undefined || !isOpen(last)) && (
                <ButtonLink to={`${doors.page(loan)}/hardship`} kind="second">
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

function Request({ of, loan, currency, doors }: Props & { readonly of: Hardship }) {
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
          ` · ${say('hardship.affords', { amount: amountText(affordable, currency, locale) })}`}
      </p>
      <blockquote className="w-words">{of.words}</blockquote>
      {of.answer !== null && <blockquote className="w-words">{of.answer}</blockquote>}
      {offer !== null && (
        <>
          <p>{say(`hardship.offers.${offer.kind}`, { months: offer.months })}</p>
          <blockquote className="w-words">{offer.words}</blockquote>
        </>
      )}
      {isOpen(of) && <Evidence about={loan} kind="hardship-evidence" pilot={doors.pilot} />}
      <Replies of={of} loan={loan} doors={doors} />
    </>
  );
}

const anyReply = object({});

function Replies({ of, loan, doors }: Omit<Props, 'currency'> & { readonly of: Hardship }) {
  const say = useWords();
  const reads = useQueryClient();
  const write = useWrite(
    `${doors.page(loan)} ${of.hardship}`,
    anyReply,
    () => void reads.invalidateQueries(),
  );
  const send = (reply: 'agree' | 'turn-down' | 'withdraw') => () =>
    write.send(hardshipReplyPath(doors, loan), { reply });
  if (of.state !== 'asked' && of.state !== 'offered') return null;
  return (
    <WritePanel write={write} leave={<Leave to={doors.page(loan)} />}>
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
