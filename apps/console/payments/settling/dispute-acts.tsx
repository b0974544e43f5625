import { useState } from 'react';
import { StepDialog, type StepField } from '../../lending/step-dialog.tsx';
import { useWords } from '../../words/words.ts';
import type { OneDispute } from './shape.ts';

type Act = 'evidence' | 'advance' | 'present' | 'end';

const over: readonly string[] = ['won', 'lost', 'withdrawn'];

/** What an officer may do now; the rules are the program's, which refuses in words. */
export const actsOf = ({ state, advanced }: Pick<OneDispute, 'state' | 'advanced'>): readonly Act[] => {
  if (over.includes(state)) return [];
  return [
    'evidence',
    ...(Number(advanced) === 0 ? (['advance'] as const) : []),
    ...(state === 'opened' || state === 'represented' ? (['present'] as const) : []),
    'end',
  ];
};

export function DisputeActs({ of }: { readonly of: OneDispute }) {
  const say = useWords();
  const [open, setOpen] = useState<Act>();
  return (
    <div className="sg-actions">
      {actsOf(of).map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`payments.disputes.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <StepDialog
          title={say(`payments.disputes.act.${open}`)}
          means={say(`payments.disputes.means.${open}`)}
          path={`/api/token/disputes/${encodeURIComponent(of.dispute)}/${open}`}
          fields={fieldsOf(open, say)}
          grave={open === 'end'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

function fieldsOf(act: Act, say: ReturnType<typeof useWords>): readonly StepField[] {
  if (act === 'advance') return [];
  if (act !== 'end') return [{ name: 'words', kind: 'lines', label: say('payments.clearing.words') }];
  return [
    {
      name: 'outcome',
      kind: 'choice',
      label: say('payments.disputes.outcome'),
      choices: (['won', 'lost'] as const).map((value) => ({
        value,
        label: say(`payments.disputes.state.${value}`),
      })),
    },
    {
      name: 'bearer',
      kind: 'choice',
      label: say('payments.disputes.bearer'),
      choices: (['bank', 'holder'] as const).map((value) => ({
        value,
        label: say(`payments.disputes.by.${value}`),
      })),
    },
    { name: 'unauthorised', kind: 'check', label: say('payments.disputes.unauthorised') },
  ];
}
