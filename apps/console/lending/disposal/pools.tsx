import { Amount } from '@sandglass/kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { StepDialog } from '../step-dialog.tsx';
import { Worklist } from '../worklist.tsx';
import { Assignments } from './assignments.tsx';
import { Buyers } from './buyers.tsx';
import { type Pool, poolForms, poolStates, poolsShape } from './shape.ts';

/** Pools of bad loans, the notices that their sales owe, and the firms that may bid. */
export default function Pools() {
  const say = useWords();
  const doors = useDoors();
  const [beginning, setBeginning] = useState(false);
  return (
    <>
      <Worklist
        id="disposals"
        title={say('disposal.title')}
        lead={say('disposal.lead')}
        path={`${doors}/disposals`}
        shape={poolsShape}
        states={[
          { value: '', label: say('disposal.anyState') },
          ...poolStates.map((value) => ({ value, label: say(`disposal.is.${value}`) })),
        ]}
        none={{ title: say('disposal.none'), why: say('disposal.noneWhy') }}
        pageOf={({ pools }) => ({ items: pools, next: null })}
        keyOf={({ pool }) => pool}
      >
        {(pool) => <Line pool={pool} />}
      </Worklist>
      <div className="sg-actions">
        <button type="button" className="sg-button sg-primary" onClick={() => setBeginning(true)}>
          {say('disposal.begin')}
        </button>
      </div>
      {beginning && (
        <StepDialog
          title={say('disposal.begin')}
          means={say('disposal.beginMeans')}
          path={`${doors}/disposals`}
          fields={[
            { name: 'name', kind: 'text', label: say('disposal.name') },
            {
              name: 'form',
              kind: 'choice',
              label: say('disposal.form'),
              choices: poolForms.map((value) => ({ value, label: say(`disposal.forms.${value}`) })),
            },
          ]}
          onClose={() => setBeginning(false)}
        />
      )}
      <Assignments />
      <Buyers />
    </>
  );
}

function Line({ pool }: { readonly pool: Pool }) {
  const say = useWords();
  return (
    <>
      <p className="c-by">
        <Link to={pool.pool}>{pool.name}</Link> <b>{say(`disposal.is.${pool.state}`)}</b>
        {pool.mayApprove && <strong className="c-alarm"> {say('collection.waitsForYou')}</strong>}
      </p>
      <p>
        {say(`disposal.forms.${pool.form}`)} ·{' '}
        {say('disposal.loansOf', { count: pool.loans, debtors: pool.debtors })} ·{' '}
        <Amount value={pool.principal} currency="CNY" />
      </p>
    </>
  );
}
