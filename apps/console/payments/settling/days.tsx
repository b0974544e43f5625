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
        {({ days }) =>
          days.length === 0 ? (
            <EmptyState title={say('payments.clearing.none')} why={say('payments.clearing.noneWhy')} />
          ) : (
            <Scroll label={say('payments.clearing.lead')}>
              <table className="sg-table">
                <thead>
                  <tr>
                    <th scope="col">{say('payments.clearing.date')}</th>
                    <th scope="col">{say('payments.column.state')}</th>
                    <th scope="col">{say('payments.clearing.open')}</th>
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
                  {days.map((day) => (
                    <tr key={day.date}>
                      <th scope="row">
                        <Link to={day.date}>
                          <BusinessDate day={day.date} />
                        </Link>
                      </th>
                      <td>{say(`payments.clearing.state.${day.state}`)}</td>
                      <td>
                        {day.open === 0 ? (
                          say('payments.clearing.allWell')
                        ) : (
                          <strong className="c-alarm">
                            {say('payments.clearing.openCount', { count: day.open })}
                          </strong>
                        )}
                      </td>
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
