import {
  Amount,
  LiveBar,
  ProblemPanel,
  Scroll,
  ShortId,
  Skeleton,
  Timestamp,
  useLocale,
  useSentence,
  useWatch,
} from '@sandglass/kit';
import { Link, useParams } from 'react-router';
import { Fact } from '../frame/fact.tsx';
import { useWords } from '../words/words.ts';
import { BookedPayment } from './booked-payment.tsx';
import { usePaymentDoors } from './doors.ts';
import { msText } from './milliseconds.ts';
import { NoPicture } from './no-picture.tsx';
import { SequencePicture } from './sequence-picture.tsx';
import { pictureShape } from './shape.ts';
import { Simulated } from './simulated.tsx';
import { StepsTable } from './steps-table.tsx';

/** One payment on its way from the shop to the bank and back. */
export default function LivePayment() {
  const say = useWords();
  const [locale] = useLocale();
  const inWords = useSentence();
  const { exchange = '' } = useParams();
  const { api, party, own } = usePaymentDoors();
  const live = useWatch(`${api}/live/payments/${encodeURIComponent(exchange)}`, pictureShape);
  const { data: of, refused } = live;
  if (refused?.status === 404)
    return own && party === 'bank' ? <BookedPayment exchange={exchange} /> : <NoPicture />;
  if (refused !== undefined) return <ProblemPanel problem={refused} />;
  if (of === undefined) return <Skeleton lines={8} />;
  return (
    <section className="c-card" aria-labelledby="payment">
      <h2 id="payment">{say('payments.onePayment')}</h2>
      <Simulated />
      <p className="c-lead">
        {say('payments.about', {
          kind: say(`payments.kind.${of.kind}`),
          state: say(`payments.state.${of.state}`),
          ms: msText(of.tookMs, locale),
        })}{' '}
        {say(`payments.next.${of.state}`)}
      </p>
      <dl className="c-facts p-facts">
        <Fact name={say('payments.column.exchange')}>
          <ShortId id={of.exchange} />
        </Fact>
        <Fact name={say('payments.column.rrn')}>
          <ShortId id={of.rrn} />
        </Fact>
        <Fact name={say('payments.column.amount')}>
          <Amount value={of.amount} currency="CNY" />
        </Fact>
        <Fact name={say('payments.column.merchant')}>
          {of.merchantName} <code>{of.merchant}</code>
        </Fact>
        <Fact name={say('payments.began')}>
          <Timestamp at={of.beganAt} />
        </Fact>
        {of.standing.map(({ party, state, response, says }) => (
          <Fact key={party} name={say(`payments.at.${party}`)}>
            {say(`payments.state.${state}`)} {response} {says !== null && inWords(says)}
          </Fact>
        ))}
      </dl>
      {of.follows !== null && (
        <p>
          {say('payments.follows')} <Link to={`../live/payments/${of.follows}`}>{of.follows}</Link>
        </p>
      )}
      {of.followedBy.map((exchangeAfter) => (
        <p key={exchangeAfter}>
          {say('payments.followedBy')} <Link to={`../live/payments/${exchangeAfter}`}>{exchangeAfter}</Link>
        </p>
      ))}
      <LiveBar live={live} />
      <p className="c-soft p-wider">{say('payments.wider')}</p>
      <Scroll label={say('payments.picture')}>
        <SequencePicture of={of} />
      </Scroll>
      {of.left > 0 && <p className="c-soft">{say('payments.left', { count: of.left })}</p>}
      <p className="c-soft">{say('payments.clocks')}</p>
      <h3>{say('payments.steps')}</h3>
      <StepsTable of={of} />
    </section>
  );
}
