import { Amount, BusinessDate, ShortId, Shown, useLocale, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog } from '../step-dialog.tsx';
import { type Assignment, assignmentsShape } from './shape.ts';

const TOS = ['debtor', 'guarantor'] as const;
const HOWS = ['letter', 'publication', 'in-person'] as const;

/** Claims that passed, those first whose debtor was not told: for them a person records another way. */
export function Assignments() {
  const say = useWords();
  const doors = useDoors();
  const read = useRead(`${doors}/disposals/assignments`, assignmentsShape);
  return (
    <section className="c-card" aria-labelledby="assignments">
      <h2 id="assignments">{say('disposal.assignments')}</h2>
      <p className="c-soft">{say('disposal.assignmentsLead')}</p>
      <Shown read={read}>
        {({ assignments }) =>
          assignments.length === 0 ? (
            <p className="c-soft">{say('disposal.noAssignments')}</p>
          ) : (
            <ol className="c-threads">
              {assignments.map((of) => (
                <li key={of.loan}>
                  <Line of={of} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function Line({ of }: { readonly of: Assignment }) {
  const say = useWords();
  const doors = useDoors();
  const [locale] = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="c-by">
        <code>{of.loan}</code> <ShortId id={of.customer} /> → {of.buyerName} ·{' '}
        <BusinessDate day={of.assignedOn} /> · <Amount value={of.claim} currency="CNY" />{' '}
        {of.toldOn === null ? (
          <strong className="c-alarm">{say('disposal.notTold')}</strong>
        ) : (
          <>
            {say('disposal.told')} <BusinessDate day={of.toldOn} />
          </>
        )}
      </p>
      <p className="c-words">{of.notice[locale]}</p>
      <button type="button" className="sg-button c-small" onClick={() => setOpen(true)}>
        {say('disposal.serve')}
      </button>
      {open && (
        <StepDialog
          title={say('disposal.serve')}
          means={say('disposal.serveMeans')}
          path={`${doors}/disposals/assignments/${of.loan}/serve`}
          fields={[
            {
              name: 'to',
              kind: 'choice',
              label: say('disposal.to'),
              choices: TOS.map((value) => ({ value, label: say(`disposal.tos.${value}`) })),
            },
            {
              name: 'how',
              kind: 'choice',
              label: say('disposal.how'),
              choices: HOWS.map((value) => ({ value, label: say(`disposal.hows.${value}`) })),
            },
            { name: 'on', kind: 'date', label: say('disposal.on'), first: of.assignedOn },
            { name: 'words', kind: 'lines', label: say('lending.reason') },
            { name: 'digest', kind: 'paper', label: say('collection.paper') },
          ]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
