import {
  Amount,
  decimal,
  nullable,
  object,
  oneOf,
  ShortId,
  Shown,
  sentence,
  Timestamp,
  text,
  useRead,
  useSentence,
} from '@sandglass/kit';
import { Link } from 'react-router';
import { Fact } from '../frame/fact.tsx';
import { useWords } from '../words/words.ts';
import { NoPicture } from './no-picture.tsx';

const shape = object({
  id: text,
  rrn: text,
  customer: text,
  token: nullable(text),
  at: text,
  merchant: text,
  merchantName: text,
  amount: decimal,
  captured: decimal,
  refunded: decimal,
  state: oneOf('held', 'paid', 'closed', 'reversed', 'expired', 'declined', 'absent'),
  reason: nullable(object({ code: text, title: sentence, text: sentence })),
  reportedAt: nullable(text),
});

/** A payment of which no picture is left, as it stands in the bank's books: for the bank's own staff. */
export function BookedPayment({ exchange }: { readonly exchange: string }) {
  const say = useWords();
  const inWords = useSentence();
  const read = useRead(`/api/token/payments/${encodeURIComponent(exchange)}`, shape);
  return (
    <Shown read={read} lines={6} none={<NoPicture />}>
      {(of) => (
        <section className="c-card" aria-labelledby="payment">
          <h2 id="payment">{say('payments.onePayment')}</h2>
          <p className="c-soft">{say('payments.tokens.useOfData')}</p>
          <p className="c-lead">
            {say(`payments.tokens.paid.${of.state}`)}
            {of.reason !== null && ` · ${inWords(of.reason.text)}`}
          </p>
          <dl className="c-facts p-facts">
            <Fact name={say('payments.column.exchange')}>
              <ShortId id={of.id} />
            </Fact>
            <Fact name={say('payments.column.rrn')}>
              <ShortId id={of.rrn} />
            </Fact>
            <Fact name={say('payments.tokens.customer')}>
              <ShortId id={of.customer} />
            </Fact>
            <Fact name={say('payments.tokens.reference')}>
              {of.token === null ? (
                '—'
              ) : (
                <Link to={`../tokens/${of.token}`}>{`${of.token.slice(0, 12)}…`}</Link>
              )}
            </Fact>
            <Fact name={say('payments.column.merchant')}>
              {of.merchantName} <code>{of.merchant}</code>
            </Fact>
            <Fact name={say('payments.column.time')}>
              <Timestamp at={of.at} />
            </Fact>
            <Fact name={say('payments.column.amount')}>
              <Amount value={of.amount} currency="CNY" />
            </Fact>
            <Fact name={say('payments.booked.captured')}>
              <Amount value={of.captured} currency="CNY" />
            </Fact>
            <Fact name={say('payments.booked.refunded')}>
              <Amount value={of.refunded} currency="CNY" />
            </Fact>
            {of.reportedAt !== null && (
              <Fact name={say('payments.booked.reported')}>
                <Timestamp at={of.reportedAt} />
              </Fact>
            )}
          </dl>
          <p className="c-soft">{say('payments.booked.noPicture')}</p>
        </section>
      )}
    </Shown>
  );
}
