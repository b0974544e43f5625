import { useState } from 'react';
import { StepDialog, type StepField } from '../../lending/step-dialog.tsx';
import { useWords } from '../../words/words.ts';
import { disputesOver, isAllBack, type OneDispute } from './shape.ts';

type Act = 'evidence' | 'advance' | 'present' | 'end';

/** What an officer may do now; the rules are the program's, which refuses in words. */
export const actsOf = (of: Pick<OneDispute, 'state' | 'advanced' | 'left'>): readonly Act[] => {
  const { state, advanced } = of;
  if (disputesOver.some((one) => one === state)) return [];
  // Of what the merchant gave back wholly only the end is left.
  const isAll = isAllBack(of);
  return [
    ...(isAll ? [] : (['evidence'] as const)),
    ...(!isAll && Number(advanced) === 0 ? (['advance'] as const) : []),
    ...(!isAll && (state === 'opened' || state === 'represented') ? (['present'] as const) : []),
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
          fields={fieldsOf(open, of, say)}
          grave={open === 'end'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

function fieldsOf(act: Act, of: OneDispute, say: ReturnType<typeof useWords>): readonly StepField[] {
  if (act === 'advance') return [];
  if (act !== 'end') return [{ name: 'words', kind: 'lines', label: say('payments.clearing.words') }];
  // There is nothing to win and nothing to bear of what the merchant gave back.
  const isAll = isAllBack(of);
  const outcomes = isAll ? (['lost'] as const) : (['won', 'lost'] as const);
  const bearers = isAll ? (['holder'] as const) : (['bank', 'holder'] as const);
  return [
    {
      name: 'outcome',
      kind: 'choice',
      label: say('payments.disputes.outcome'),
      choices: outcomes.map((value) => ({
        value,
        label: say(`payments.disputes.state.${value}`),
      })),
    },
    {
      name: 'bearer',
      kind: 'choice',
      label: say('payments.disputes.bearer'),
      choices: bearers.map((value) => ({
        value,
        label: say(`payments.disputes.by.${value}`),
      })),
    },
    { name: 'unauthorised', kind: 'check', label: say('payments.disputes.unauthorised') },
  ];
}
