import { Amount, EmptyState, Scroll, Timestamp } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import type { OneToken } from './shape.ts';

/** What was paid by a token lately, and why what was declined was. */
export function TokenPayments({ of }: { readonly of: OneToken['payments'] }) {
  const say = useWords();
  if (of.length === 0)
    return (
      <EmptyState title={say('payments.tokens.noPayments')} why={say('payments.tokens.noPaymentsWhy')} />
    );
  return (
    <Scroll label={say('payments.tokens.latest')}>
      <table className="sg-table">
        <thead>
          <tr>
            <th scope="col">{say('payments.column.rrn')}</th>
            <th scope="col">{say('payments.column.time')}</th>
            <th scope="col">{say('payments.column.merchant')}</th>
            <th scope="col" className="sg-number">
              {say('payments.column.amount')}
            </th>
            <th scope="col">{say('payments.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((one) => (
            <tr key={one.exchange}>
              <th scope="row">
                <Link to={`../live/payments/${one.exchange}`}>{one.rrn}</Link>
              </th>
              <td>
                <Timestamp at={one.at} brief />
              </td>
              <td>{one.merchant}</td>
              <td className="sg-number">
                <Amount value={one.amount} currency="CNY" />
              </td>
              <td className="sg-told">
                {say(`payments.tokens.paid.${one.state}`)}
                {one.reason !== null && (
                  <>
                    {' · '}
                    <span title={one.reason.code}>{one.reason.text}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
