import { Amount, BusinessDate, ShortId, useSentence } from '@sandglass/kit';
import { Link } from 'react-router';
import { Fact } from '../../frame/fact.tsx';
import { useWords } from '../../words/words.ts';
import { DifferenceEnd } from './difference-end.tsx';
import { DifferenceWays } from './difference-ways.tsx';
import type { OneDifference } from './shape.ts';
import { useKindOf } from './use-kind-of.ts';

/** One difference: what it is and what to do about it, what each side has, and how it ends or ended. */
export function Difference({ of }: { readonly of: OneDifference }) {
  const say = useWords();
  const inWords = useSentence();
  const { title, next } = useKindOf(of);
  const isOfFile = of.source === 'file';
  return (
    <div className="p-difference">
      <p className="c-by">
        <b>{title}</b> · {say(`payments.clearing.source.${of.source}`)} ·{' '}
        {say(`payments.clearing.is.${of.state}`)}
      </p>
      {of.state === 'open' && <p>{next}</p>}
      {(of.state === 'waiting' || of.state === 'claimed') && (
        <p>{say(`payments.clearing.later.${of.state}`)}</p>
      )}
      <dl className="c-facts p-facts">
        {of.rrn !== '' && (
          <Fact name={say('payments.column.rrn')}>
            <ShortId id={of.rrn} />
          </Fact>
        )}
        <Fact name={say(isOfFile ? 'payments.clearing.ours' : 'payments.clearing.expected')}>
          {of.ours === null ? '—' : <Amount value={of.ours} currency="CNY" />}
        </Fact>
        <Fact name={say(isOfFile ? 'payments.clearing.theirs' : 'payments.clearing.came')}>
          {of.theirs === null ? '—' : <Amount value={of.theirs} currency="CNY" />}
        </Fact>
        <Fact name={say('payments.clearing.stands')}>
          <Amount value={of.open} currency="CNY" />
        </Fact>
        {of.state === 'claimed' && (
          <Fact name={say('payments.clearing.claimed')}>
            <Amount value={of.claimed} currency="CNY" />
          </Fact>
        )}
        {of.ownOn !== null && (
          <Fact name={say(isOfFile ? 'payments.clearing.ownOn' : 'payments.clearing.moneyDueOn')}>
            <BusinessDate day={of.ownOn} />
          </Fact>
        )}
        <Fact name={say('payments.clearing.foundOn')}>
          <BusinessDate day={of.openedOn} />
        </Fact>
      </dl>
      {of.rrn !== '' && (
        <p>
          <Link to={`../live/payments/${encodeURIComponent(paymentOf(of))}`}>
            {say('payments.clearing.toPayment')}
          </Link>
        </p>
      )}
      {of.refused !== null && (
        <p className="c-words">{say('payments.clearing.refused', { why: inWords(of.refused) })}</p>
      )}
      <DifferenceEnd of={of} />
      <DifferenceWays of={of} />
    </div>
  );
}

/** What follows a payment is named by it: `<exchange>/reversal`. */
const paymentOf = ({ exchange }: OneDifference): string => exchange.split('/')[0] ?? exchange;
