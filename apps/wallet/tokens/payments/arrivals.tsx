import { amountText, useLocale } from '@sandglass/kit';
import { useRef } from 'react';
import { Link } from 'react-router';
import { payments, paymentsPath } from '../../bank/payments.ts';
import { TOKEN_ME } from '../../bank/tokens.ts';
import { useLiveRead } from '../../frame/use-live-read.ts';
import { useWords } from '../../words/words.ts';
import { arrivedSince, saidOf } from './arrived.ts';

const SHOWN_MAX = 3;

/** What was paid while the page is open, each with the way to say that it was somebody else. */
export function Arrivals() {
  const say = useWords();
  const [locale] = useLocale();
  const read = useLiveRead(paymentsPath(undefined), payments, [TOKEN_ME]);
  const known = useRef<ReadonlySet<string>>(undefined);
  if (read.data === undefined) return null;
  known.current ??= new Set(read.data.payments.map(({ id }) => id));
  const arrived = arrivedSince(known.current, read.data.payments).slice(0, SHOWN_MAX);
  return (
    <div role="status" className="w-arrivals">
      {arrived.map((payment) => (
        <div key={payment.id} className="w-effect">
          <strong>
            {say(`tokens.payments.arrived.${saidOf(payment)}`)} · {amountText(payment.amount, 'CNY', locale)}{' '}
            · {payment.merchantName}
          </strong>
          {payment.reason !== null && <span>{payment.reason.title[locale]}</span>}
          <span className="w-row">
            <Link className="w-inline" to={`/tokens/payments?token=${payment.token}`}>
              {say('tokens.payments.see')}
            </Link>
            <Link className="w-inline" to={`/tokens/payments/${encodeURIComponent(payment.id)}/not-me`}>
              {say('tokens.notMe.link')}
            </Link>
          </span>
        </div>
      ))}
    </div>
  );
}
