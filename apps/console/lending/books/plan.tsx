import { Amount, BusinessDate, EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { FigureTable } from '../figure-table.tsx';
import { StepDialog } from '../step-dialog.tsx';
import { planShape } from './shape.ts';

/** What impairment loss was planned for each quarter, and what the ledger booked of it. */
export function ProvisionPlan({ prefix, own }: { readonly prefix: string; readonly own: boolean }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const read = useRead(`${prefix}/provision-plan`, planShape);
  return (
    <section className="c-card" aria-labelledby="plan">
      <h2 id="plan">{say('books.plan')}</h2>
      <Shown read={read} lines={3}>
        {({ quarters, currency }) =>
          quarters.length === 0 ? (
            <EmptyState title={say('books.noPlan')} why={say('books.noPlanWhy')} />
          ) : (
            <FigureTable
              label={say('lending.table', { of: say('books.plan') })}
              of={say('books.quarter')}
              columns={(['planned', 'booked', 'left', 'plannedBy'] as const).map((column) =>
                say(`books.${column}`),
              )}
              rows={quarters.map(({ quarter, planned, booked, left, version, plannedBy, plannedOn }) => ({
                id: quarter,
                name: quarter,
                figures: [
                  ...[planned, booked, left].map((value) => (
                    <Amount key={value} value={value} currency={currency} />
                  )),
                  <span key="by">
                    {say('books.version', { version })} · {plannedBy} · <BusinessDate day={plannedOn} />
                  </span>,
                ],
              }))}
            />
          )
        }
      </Shown>
      {own && (
        <div className="sg-actions">
          <button type="button" className="sg-button c-small" onClick={() => setOpen(true)}>
            {say('books.planQuarter')}
          </button>
        </div>
      )}
      {isOpen && (
        <StepDialog
          title={say('books.planQuarter')}
          means={say('books.planMeans')}
          path={`${prefix}/provision-plan`}
          fields={[
            { name: 'quarter', kind: 'text', label: say('books.quarter'), hint: say('books.quarterHint') },
            { name: 'amount', kind: 'amount', label: say('books.planned') },
          ]}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
