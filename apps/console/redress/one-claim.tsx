import { SelectField, Shown, TextField, typedAmount, useRead } from '@sandglass/kit';
import { useMemo, useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { useWords } from '../words/words.ts';
import { claimShape } from './shape.ts';

interface Props {
  readonly pilot: string;
  readonly claim: string;
}

/** A claim with the words of both sides, and the decision where it waits for one. */
export function OneClaim({ pilot, claim }: Props) {
  const say = useWords();
  const path = `/api/pilots/${pilot}/claims/${claim}`;
  const read = useRead(path, claimShape);
  return (
    <Shown read={read}>
      {({ words, answer, state, amount }) => (
        <>
          <p className="c-words">{words ?? say('redress.erased')}</p>
          {answer !== null && <blockquote className="c-words">{answer}</blockquote>}
          {(state === 'filed' || state === 'proposed') && <Decide path={path} claimed={amount} />}
        </>
      )}
    </Shown>
  );
}

const reasons = ['not-shown', 'not-by-this-service', 'settled-otherwise', 'own-doing'] as const;

function Decide({ path, claimed }: { readonly path: string; readonly claimed: string }) {
  const say = useWords();
  const [open, setOpen] = useState<'accept' | 'refuse'>();
  const [amount, setAmount] = useState(claimed);
  const [reason, setReason] = useState<string>(reasons[0]);
  const choices = useMemo(
    () => reasons.map((each) => ({ value: each, label: say(`redress.reason.${each}`) })),
    [say],
  );
  const acts = ['accept', 'refuse'] as const;
  return (
    <div className="sg-actions">
      {acts.map((act) => (
        <button key={act} type="button" className="sg-button c-small" onClick={() => setOpen(act)}>
          {say(`redress.${act}`)}
        </button>
      ))}
      {open !== undefined && (
        <WordsDialog
          title={say(`redress.${open}`)}
          means={say(`redress.means.${open}`)}
          path={`${path}/${open}`}
          field={{ name: 'words', label: say('redress.toCustomer'), missing: say('redress.needWords') }}
          body={open === 'accept' ? { amount: typedAmount(amount) ?? amount } : { reason }}
          onClose={() => setOpen(undefined)}
        >
          {open === 'accept' ? (
            <TextField
              id="amount"
              label={say('redress.amount')}
              before="¥"
              inputMode="decimal"
              value={amount}
              onChange={setAmount}
            />
          ) : (
            <SelectField
              id="reason"
              label={say('redress.because')}
              value={reason}
              choices={choices}
              onChange={setReason}
            />
          )}
        </WordsDialog>
      )}
    </div>
  );
}
