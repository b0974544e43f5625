import { Amount, amountText, Timestamp, useLocale } from '@sandglass/kit';
import { Link } from 'react-router';
import { isZero } from '../../bank/bounds.ts';
import { isContestable, type Payment } from '../../bank/payments.ts';
import type { Token } from '../../bank/tokens.ts';
import { useWords } from '../../words/words.ts';
import { WhyRefused } from './why-refused.tsx';

interface Props {
  readonly payment: Payment;
  readonly token: Token | undefined;
}

/** One payment: where, when, how much, what became of it; a refused one says why and what to do. */
export function PaymentItem({ payment, token }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const { id, merchantName, amount, state, at, captured, refunded, reason, reportedAt, disputed } = payment;
  const yuan = (value: typeof amount) => amountText(value, 'CNY', locale);
  return (
    <li className={`w-payment w-payment-${state}`}>
      <div className="w-row">
        <strong>{merchantName}</strong>
        <Amount value={amount} currency="CNY" />
      </div>
      <div className="w-row w-eyebrow">
        <span>
          <Timestamp at={at} brief />
          {token !== undefined && <> · {say('tokens.payments.by', { scenario: token.scenario })}</>}
        </span>
        <b>{say(`tokens.payments.state.${state}`)}</b>
      </div>
      {state === 'closed' && captured !== amount && (
        <p className="sg-hint">{say('tokens.payments.taken', { amount: yuan(captured) })}</p>
      )}
      {!isZero(refunded) && (
        <p className="sg-hint">{say('tokens.payments.refunded', { amount: yuan(refunded) })}</p>
      )}
      {reason !== null && <WhyRefused reason={reason} token={token} />}
      {disputed && (
        <Link className="w-inline" to={`/tokens/payments/${encodeURIComponent(id)}/dispute`}>
          {say('tokens.dispute.link')}
          <span className="sg-hidden">
            {merchantName} {yuan(amount)}
          </span>
        </Link>
      )}
      {reportedAt === null && !disputed && (
        <Link className="w-inline w-not-me" to={`/tokens/payments/${encodeURIComponent(id)}/not-me`}>
          {say('tokens.notMe.link')}
          <span className="sg-hidden">
            {merchantName} {yuan(amount)}
          </span>
        </Link>
      )}
      {isContestable(payment) && (
        <Link className="w-inline w-contest" to={`/tokens/payments/${encodeURIComponent(id)}/contest`}>
          {say('tokens.contest.link')}
          <span className="sg-hidden">
            {merchantName} {yuan(amount)}
          </span>
        </Link>
      )}
      {reportedAt !== null && (
        <p className="sg-hint">
          {say('tokens.payments.reported')} · <Timestamp at={reportedAt} brief />
        </p>
      )}
    </li>
  );
}
