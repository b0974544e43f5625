import { useState } from 'react';
import { useWords } from '../../words/words.ts';
import { StepDialog, type StepField } from '../step-dialog.tsx';
import type { Line } from './shape.ts';

type Act = 'lower' | 'raise' | 'agree' | 'give-back';

/** One officer lowers a line; to raise it takes two, and none raises one that is frozen. */
export function lineActs({ frozenOn, raise }: Pick<Line, 'frozenOn' | 'raise'>): readonly Act[] {
  const waits = raise?.state === 'proposed';
  return [
    'lower',
    ...(!waits && frozenOn === null ? (['raise'] as const) : []),
    ...(raise?.mayDecide ? (['agree', 'give-back'] as const) : []),
  ];
}

export function LineActions({ of }: { readonly of: Line }) {
  const say = useWords();
  const [open, setOpen] = useState<Act>();
  const decides = open === 'agree' || open === 'give-back';
  const base = `/api/lines/${encodeURIComponent(of.customer)}`;
  const fields: readonly StepField[] = decides
    ? []
    : [
        { name: 'approved', kind: 'amount', label: say('terms.newLine') },
        { name: 'reason', kind: 'lines', label: say('lending.reason'), hint: say('lending.reasonHint') },
      ];
  return (
    <div className="sg-actions">
      {lineActs(of).map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`terms.lineAct.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <StepDialog
          key={open}
          title={say(`terms.lineAct.${open}`)}
          means={say(`terms.lineMeans.${open}`)}
          path={`${base}/${decides ? 'raise/decide' : open}`}
          fields={fields}
          body={decides ? { agree: open === 'agree' } : {}}
          grave={open === 'lower'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
