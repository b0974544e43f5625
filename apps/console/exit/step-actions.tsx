import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { type ExitAct, exitActs } from './acts.ts';
import type { PlannedStep, StepRecord } from './shape.ts';

interface Props {
  readonly planned: PlannedStep;
  readonly step: StepRecord;
}

/** What may be done about the open step. */
export function StepActions({ planned, step }: Props) {
  const say = useWords();
  const { role } = useMe();
  const { pilot } = usePilot();
  const [open, setOpen] = useState<ExitAct>();
  const acts = exitActs(planned, step, role);
  const below = open === 'confirm' || open === 'offline' ? open : `steps/${planned.n}/${open}`;
  const field = {
    do: undefined,
    evidence: 'evidence',
    confirm: 'evidence',
    except: 'reason',
    offline: 'reason',
  } as const;
  const name = open && field[open];
  return (
    <div className="sg-actions">
      {acts.map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`exit.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`exit.act.${open}`)}
          means={say(`exit.means.${open}`)}
          path={`/api/pilots/${pilot.id}/exits/${below}`}
          field={
            name && {
              name,
              label: say(name === 'evidence' ? 'exit.evidence' : 'dialog.reason'),
              hint: say('dialog.reasonHint'),
              missing: say(name === 'evidence' ? 'exit.needEvidence' : 'dialog.needReason'),
            }
          }
          body={open === 'except' ? { count: step.exceptionsOpen } : {}}
          grave={open === 'offline'}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
