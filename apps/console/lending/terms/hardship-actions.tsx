import { SelectField, TextField } from '@sandglass/kit';
import { useState } from 'react';
import { WordsDialog } from '../../frame/words-dialog.tsx';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import type { Hardship } from './hardship-shape.ts';

type Act = 'offer' | 'decline' | 'carry-out';

/** What an officer may do about a request: an offer or a reasoned no; what was agreed is carried out. */
export function hardshipActs(state: Hardship['state']): readonly Act[] {
  if (state === 'asked') return ['offer', 'decline'];
  return state === 'agreed' ? ['carry-out'] : [];
}

export function HardshipActions({ of }: { readonly of: Hardship }) {
  const say = useWords();
  const doors = useDoors();
  const [open, setOpen] = useState<Act>();
  const [kind, setKind] = useState<string>(of.wish === 'smaller' ? 'longer-term' : 'pause');
  const [months, setMonths] = useState('3');
  const isEvidence = open === 'carry-out';
  return (
    <div className="sg-actions">
      {hardshipActs(of.state).map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`lending.hardshipAct.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`lending.hardshipAct.${open}`)}
          means={say(`lending.hardshipMeans.${open}`)}
          path={`${doors}/loans/${of.loan}/hardship/${open}`}
          field={{
            name: isEvidence ? 'evidence' : 'words',
            label: say(isEvidence ? 'lending.evidence' : 'lending.reason'),
            hint: say(isEvidence ? 'lending.evidenceHint' : 'lending.reasonHint'),
            missing: say(isEvidence ? 'lending.needEvidence' : 'lending.needReason'),
          }}
          body={open === 'offer' ? { kind, months: Number(months) } : {}}
          onClose={() => setOpen(undefined)}
        >
          {open === 'offer' && (
            <>
              <SelectField
                id="kind"
                label={say('lending.offerKind')}
                value={kind}
                choices={(['pause', 'longer-term'] as const).map((value) => ({
                  value,
                  label: say(`lending.offerKinds.${value}`),
                }))}
                onChange={setKind}
              />
              <TextField
                id="months"
                label={say('lending.months')}
                inputMode="numeric"
                value={months}
                onChange={setMonths}
              />
            </>
          )}
        </WordsDialog>
      )}
    </div>
  );
}
