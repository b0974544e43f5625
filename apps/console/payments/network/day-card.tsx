import { Amount, BusinessDate, dayText, Scroll, ShortId, useLocale } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import type { NetworkDay } from './shape.ts';

/** A settlement date: each member's file and net position, which with the network's fees come to zero. */
export function DayCard({ day }: { readonly day: NetworkDay }) {
  const say = useWords();
  const [locale] = useLocale();
  const id = `day-${day.date}`;
  return (
    <section className="c-card" aria-labelledby={id}>
      <h2 id={id}>
        <BusinessDate day={day.date} />
      </h2>
      <p className="c-soft">
        {say(`payments.network.state.${day.state}`)} <BusinessDate day={day.settlesOn} />
      </p>
      <Scroll label={say('payments.network.positions', { date: dayText(day.date, locale) })}>
        <table className="sg-table">
          <thead>
            <tr>
              <th scope="col">{say('payments.network.member')}</th>
              {(['net', 'lines', 'sum', 'fees'] as const).map((column) => (
                <th key={column} scope="col" className="sg-number">
                  {say(`payments.network.${column}`)}
                </th>
              ))}
              <th scope="col">{say('payments.network.movedOn')}</th>
              <th scope="col">{say('payments.network.digest')}</th>
            </tr>
          </thead>
          <tbody>
            {day.members.map((of) => (
              <tr key={of.member}>
                <th scope="row">
                  {say(`payments.place.${of.party}`)} <code>{of.member}</code>
                </th>
                <td className="sg-number">
                  <Amount value={of.net} currency="CNY" signed />
                </td>
                <td className="sg-number">{of.lines}</td>
                <td className="sg-number">
                  <Amount value={of.sum} currency="CNY" />
                </td>
                <td className="sg-number">
                  <Amount value={of.fees} currency="CNY" />
                </td>
                <td>{of.movedOn === null ? '—' : <BusinessDate day={of.movedOn} />}</td>
                <td>
                  <ShortId id={of.digest} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="c-soft">
        {say('payments.network.kept')} <Amount value={day.fees} currency="CNY" />
      </p>
    </section>
  );
}
