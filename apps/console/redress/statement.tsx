import { Amount, EmptyState, Scroll, Shown, Timestamp, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import { statementShape } from './shape.ts';

interface Props {
  readonly pilot: string;
  readonly currency: string;
}

/** The fund line by line, each with the fact that proves it. */
export function Statement({ pilot, currency }: Props) {
  const say = useWords();
  const [cursor, setCursor] = useState('');
  const read = useRead(
    `/api/pilots/${pilot}/compensation/statement${cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`}`,
    statementShape,
  );
  const money = (value: `${number}` | null) => value !== null && <Amount value={value} currency={currency} />;
  return (
    <section className="c-card" aria-labelledby="statement">
      <h3 id="statement">{say('payouts.statement')}</h3>
      <Shown read={read}>
        {({ lines, next }) =>
          lines.length === 0 ? (
            <EmptyState title={say('payouts.noLines')} why={say('payouts.noLinesWhy')} />
          ) : (
            <>
              <Scroll label={say('lending.table', { of: say('payouts.statement') })}>
                <table className="sg-table">
                  <thead>
                    <tr>
                      <th scope="col">{say('payouts.at')}</th>
                      <th scope="col">{say('payouts.code')}</th>
                      <th scope="col" className="sg-number">
                        {say('redress.paidIn')}
                      </th>
                      <th scope="col" className="sg-number">
                        {say('redress.paidOut')}
                      </th>
                      <th scope="col" className="sg-number">
                        {say('redress.balance')}
                      </th>
                      <th scope="col">{say('pilot.proof')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {lines.map(({ at, code, paidIn, paidOut, balance, fact }, n) => (
                      <tr key={`${fact} ${n}`}>
                        <th scope="row">
                          <Timestamp at={at} brief />
                        </th>
                        <td>
                          <code>{code}</code>
                        </td>
                        <td className="sg-number">{money(paidIn)}</td>
                        <td className="sg-number">{money(paidOut)}</td>
                        <td className="sg-number">{money(balance)}</td>
                        <td>
                          <a href={`/register/facts/${fact}`}>{fact}</a>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
              {next !== null && (
                <p>
                  <button type="button" className="sg-button c-small" onClick={() => setCursor(next)}>
                    {say('lending.later')}
                  </button>
                </p>
              )}
            </>
          )
        }
      </Shown>
    </section>
  );
}
