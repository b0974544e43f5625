import { Amount, BusinessDate } from '@sandglass/kit';
import type { Instalment } from '../bank/loans.ts';
import { useWords } from '../words/words.ts';

interface Props {
  readonly rows: readonly Instalment[];
  readonly currency: string;
}

/** Every instalment with its parts. Narrow screens show a card a row, each value with its name. */
export function ScheduleTable({ rows, currency }: Props) {
  const say = useWords();
  return (
    <table className="w-schedule">
      <thead>
        <tr>
          <th scope="col">{say('loan.columns.n')}</th>
          <th scope="col">{say('loan.columns.due')}</th>
          <th scope="col">{say('loan.columns.payment')}</th>
          <th scope="col">{say('loan.columns.principal')}</th>
          <th scope="col">{say('loan.columns.interest')}</th>
          <th scope="col">{say('loan.columns.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.n} className={`w-${row.state}`}>
            <th scope="row">{row.n}</th>
            <td>
              <BusinessDate day={row.dueOn} />
            </td>
            <td className="w-money">
              <Amount value={row.payment} currency={currency} />
            </td>
            <td className="w-money" data-name={say('loan.columns.principal')}>
              <Amount value={row.principal} currency={currency} />
            </td>
            <td className="w-money" data-name={say('loan.columns.interest')}>
              <Amount value={row.interest} currency={currency} />
            </td>
            <td className="w-state">{say(`loan.states.${row.state}`, { days: row.daysOverdue })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
