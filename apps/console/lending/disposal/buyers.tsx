import { Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog, type StepField } from '../step-dialog.tsx';
import { buyerKinds, buyersShape } from './shape.ts';

/** Firms on record, with what their licence lets them do. */
export function Buyers() {
  const say = useWords();
  const doors = useDoors();
  const [open, setOpen] = useState(false);
  const read = useRead(`${doors}/disposals/buyers`, buyersShape);
  return (
    <section className="c-card" aria-labelledby="buyers">
      <h2 id="buyers">{say('disposal.buyers')}</h2>
      <Shown read={read}>
        {({ buyers }) =>
          buyers.length === 0 ? (
            <p className="c-soft">{say('disposal.noBuyers')}</p>
          ) : (
            <ul>
              {buyers.map(({ buyer, name, kind, licence, licensedUntil }) => (
                <li key={buyer}>
                  <code>{buyer}</code> {name} · {say(`disposal.kinds.${kind}`)} · {licence} ·{' '}
                  {say('disposal.licensedUntil')} {licensedUntil}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      <div className="sg-actions">
        <button type="button" className="sg-button c-small" onClick={() => setOpen(true)}>
          {say('disposal.register')}
        </button>
      </div>
      {open && (
        <StepDialog
          title={say('disposal.register')}
          means={say('disposal.registerMeans')}
          path={`${doors}/disposals/buyers`}
          fields={fieldsOf(say)}
          bodyOf={bodyOf}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}

const bodyOf = ({ holder, bank, account, regions, ...of }: Readonly<Record<string, unknown>>) => ({
  ...of,
  regions: String(regions)
    .split(/[,，、\s]+/)
    .filter((region) => region !== ''),
  payTo: { holder, bank, account },
});

const fieldsOf = (say: ReturnType<typeof useWords>): readonly StepField[] => [
  { name: 'buyer', kind: 'text', label: say('disposal.buyer') },
  { name: 'name', kind: 'text', label: say('disposal.name') },
  {
    name: 'kind',
    kind: 'choice',
    label: say('disposal.kind'),
    choices: buyerKinds.map((value) => ({ value, label: say(`disposal.kinds.${value}`) })),
  },
  { name: 'licence', kind: 'text', label: say('disposal.licence') },
  { name: 'licensedUntil', kind: 'date', label: say('disposal.licensedUntil'), hint: '2030-12-31' },
  { name: 'regions', kind: 'text', label: say('disposal.regions'), optional: true },
  { name: 'holder', kind: 'text', label: say('disposal.holder') },
  { name: 'bank', kind: 'text', label: say('disposal.bank') },
  { name: 'account', kind: 'text', label: say('disposal.account') },
  { name: 'contact', kind: 'text', label: say('disposal.contact') },
];
