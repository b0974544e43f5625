import { Amount, BusinessDate } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { FigureTable } from '../figure-table.tsx';
import type { Preview, Schedule } from './terms-shape.ts';

/** A loan's schedule as it stands beside what the terms make of it, with what changes in a line. */
export function TermsCompare({ of }: { readonly of: Preview }) {
  const say = useWords();
  const money = (value: Preview['principal']) => <Amount value={value} currency={of.currency} />;
  const rows = [
    {
      id: 'next',
      name: say('terms.nextPayment'),
      figures: [of.before, of.after].map(({ rows: [first] }) => (first ? money(first.payment) : '—')),
    },
    { id: 'count', name: say('terms.payments'), figures: [of.before.rows.length, of.after.rows.length] },
    {
      id: 'interest',
      name: say('terms.interest'),
      figures: [money(of.before.interest), money(of.after.interest)],
    },
    {
      id: 'matures',
      name: say('terms.matures'),
      figures: [of.before, of.after].map(({ maturesOn }, at) =>
        maturesOn === null ? '—' : <BusinessDate key={at === 0 ? 'before' : 'after'} day={maturesOn} />,
      ),
    },
  ];
  return (
    <>
      <FigureTable
        label={say('terms.changes')}
        of={say('terms.changes')}
        columns={[say('terms.before'), say('terms.after')]}
        rows={rows}
      />
      <p>
        {say('terms.paidNow')} {money(of.paidNow.total)}
        {of.observedUntil !== null && (
          <>
            {' · '}
            {say('terms.observed')} <BusinessDate day={of.observedUntil} />
          </>
        )}
      </p>
      <details>
        <summary>{say('terms.schedules')}</summary>
        <div className="c-stack">
          <OneSchedule title={say('terms.before')} of={of.before} currency={of.currency} />
          <OneSchedule title={say('terms.after')} of={of.after} currency={of.currency} />
        </div>
      </details>
    </>
  );
}

interface OneProps {
  readonly title: string;
  readonly of: Schedule;
  readonly currency: string;
}

function OneSchedule({ title, of, currency }: OneProps) {
  const say = useWords();
  return (
    <FigureTable
      label={title}
      of={title}
      columns={[say('terms.payment'), say('terms.principal'), say('terms.interest')]}
      rows={of.rows.map((row) => ({
        id: row.instalment,
        name: <BusinessDate day={row.dueOn} />,
        figures: [row.payment, row.principal, row.interest].map((value, at) => (
          <Amount key={['payment', 'principal', 'interest'][at]} value={value} currency={currency} />
        )),
      }))}
    />
  );
}
