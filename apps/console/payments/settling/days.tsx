import { Amount, BusinessDate, EmptyState, Scroll, Shown, useRead } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { usePaymentDoors } from '../doors.ts';
import { daysShape } from './shape.ts';

/** Settlement dates: what was cleared, what agreed, what is open, what was settled. */
export default function ClearingDays() {
  const say = useWords();
  const { api } = usePaymentDoors();
  const read = useRead(`${api}/clearing/days`, daysShape);
  return (
    <section className="c-card" aria-labelledby="clearing">
      <h2 id="clearing">{say('payments.clearing.title')}</h2>
      <p className="c-soft">{say('payments.clearing.lead')}</p>
      <Shown read={read}>
        {({ days, others }) =>
          days.length + others.length === 0 ? (
            <EmptyState title={say('payments.clearing.none')} why={say('payments.clearing.noneWhy')} />
          ) : (
            <Scroll label={say('payments.clearing.lead')}>
              <table className="sg-table">
                <thead>
                  <tr>
                    <th scope="col">{say('payments.clearing.date')}</th>
                    <th scope="col">{say('payments.clearing.open')}</th>
                    <th scope="col">{say('payments.column.state')}</th>
                    <th scope="col" className="sg-number">
                      {say('payments.clearing.matched')}
                    </th>
                    <th scope="col" className="sg-number">
                      {say('payments.clearing.gross')}
                    </th>
                    <th scope="col" className="sg-number">
                      {say('payments.clearing.net')}
                    </th>
                    <th scope="col">{say('payments.clearing.settlesOn')}</th>
                  </tr>
                </thead>
                <tbody>
                  {others.map((of) => (
                    <tr key={of.date}>
                      <th scope="row">
                        <Link to={of.date}>
                          <BusinessDate day={of.date} />
                        </Link>
                      </th>
                      <td>
                        <Left of={of} />
                      </td>
                      <td>{say('payments.clearing.notOurs')}</td>
                      {[1, 2, 3, 4].map((column) => (
                        <td key={column}>—</td>
                      ))}
                    </tr>
                  ))}
                  {days.map((day) => (
                    <tr key={day.date}>
                      <th scope="row">
                        <Link to={day.date}>
                          <BusinessDate day={day.date} />
                        </Link>
                      </th>
                      <td>
                        <Left of={day} />
                      </td>
                      <td>{say(`payments.clearing.state.${day.state}`)}</td>
                      <td className="sg-number">
                        {say('payments.clearing.of', {
                          matched: day.matched,
                          lines: day.lines,
                          own: day.own,
                        })}
                      </td>
                      <td className="sg-number">
                        <Amount value={day.gross} currency="CNY" />
                      </td>
                      <td className="sg-number">
                        <Amount value={day.net} currency="CNY" />
                      </td>
                      <td>
                        <BusinessDate day={day.settlesOn} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Shown>
    </section>
  );
}

/** How much of a date is for a person to end, and how much for a later file or for the network. */
function Left({ of }: { readonly of: { readonly open: number; readonly waits: number } }) {
  const say = useWords();
  if (of.open + of.waits === 0) return say('payments.clearing.allWell');
  return (
    <>
      {of.open > 0 && (
        <strong className="c-alarm">{say('payments.clearing.openCount', { count: of.open })}</strong>
      )}
      {of.open > 0 && of.waits > 0 && ' · '}
      {of.waits > 0 && say('payments.clearing.waitCount', { count: of.waits })}
    </>
  );
}
