import { SelectField, TextField, typedAmount } from '@sandglass/kit';
import { useState } from 'react';
import { useMe } from '../../frame/me.ts';
import { WordsDialog } from '../../frame/words-dialog.tsx';
import { useWords } from '../../words/words.ts';
import { grades, type ReviewCase } from '../shape.ts';

type Act = 'uphold' | 'overturn' | 'agree' | 'give-back';

/** What an officer may do about a review: a proposal is confirmed by somebody else. */
export function reviewActs(
  { state, proposal }: Pick<ReviewCase, 'state' | 'proposal'>,
  person: string,
): readonly Act[] {
  if (state === 'asked') return ['uphold', 'overturn'];
  return state === 'overturn-proposed' && proposal?.officer !== person
    ? ['agree', 'give-back', 'uphold']
    : [];
}

interface Props extends Pick<ReviewCase, 'state' | 'proposal'> {
  /** What was asked for. */
  readonly amount: string;
  /** The review's address. */
  readonly path: string;
}

export function ReviewActions({ state, proposal, amount, path }: Props) {
  const say = useWords();
  const { person, party } = useMe();
  const [open, setOpen] = useState<Act>();
  const [granted, setGranted] = useState<string>(amount);
  const [grade, setGrade] = useState<string>('C');
  const acts = reviewActs({ state, proposal }, person ?? party);
  const close = () => setOpen(undefined);
  const confirms = open === 'agree' || open === 'give-back';
  if (state === 'overturn-proposed' && acts.length === 0) return <p>{say('lending.anotherConfirms')}</p>;
  return (
    <div className="sg-actions">
      {acts.map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`lending.act.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`lending.act.${open}`)}
          means={say(`lending.means.${open}`)}
          path={`${path}/${confirms ? 'confirm' : open}`}
          field={
            confirms
              ? undefined
              : {
                  name: 'reason',
                  label: say('lending.reason'),
                  hint: say('lending.reasonHint'),
                  missing: say('lending.needReason'),
                }
          }
          body={
            confirms
              ? { agree: open === 'agree' }
              : open === 'overturn'
                ? { granted: typedAmount(granted) ?? granted, grade }
                : proposal === null
                  ? {}
                  : { over: proposal.officer }
          }
          onClose={close}
        >
          {open === 'overturn' && (
            <>
              <TextField
                id="granted"
                label={say('lending.granted')}
                before="¥"
                inputMode="decimal"
                value={granted}
                onChange={setGranted}
              />
              <SelectField
                id="grade"
                label={say('lending.grade')}
                value={grade}
                choices={grades.map((each) => ({ value: each, label: each }))}
                onChange={setGrade}
              />
            </>
          )}
        </WordsDialog>
      )}
    </div>
  );
}
