import { Amount, BusinessDate } from '@sandglass/kit';
import type { Planned } from '../bank/terms.ts';
import { useWords } from '../words/words.ts';

interface Props {
  readonly title: string;
  readonly of: Planned;
  readonly currency: string;
}

/** What is to be repaid and when, as planned. */
export function PlannedTable({ title, of, currency }: Props) {
  const say = useWords();
  return (
    <table className="w-compare">
      <caption>{title}</caption>
      <thead className="w-compare-head">
        <tr>
          <th scope="col">{say('loan.columns.due')}</th>
          <th scope="col">{say('loan.columns.payment')}</th>
          <th scope="col">{say('loan.columns.principal')}</th>
        </tr>
      </thead>
      <tbody>
        {of.rows.map((row) => (
          <tr key={row.instalment}>
            <th scope="row">
              <BusinessDate day={row.dueOn} />
            </th>
            <td>
              <Amount value={row.payment} currency={currency} />
            </td>
            <td>
              <Amount value={row.principal} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
