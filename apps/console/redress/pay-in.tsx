import { TextField, typedAmount } from '@sandglass/kit';
import { useState } from 'react';
import { WordsDialog } from '../frame/words-dialog.tsx';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';

/** The institution lays money aside; whoever waits for some is paid then. */
export function PayIn({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const { pilot } = usePilot();
  const [amount, setAmount] = useState('');
  return (
    <WordsDialog
      title={say('redress.payIn')}
      means={say('redress.payInMeans')}
      path={`/api/pilots/${pilot.id}/compensation/pay-in`}
      body={{ amount: typedAmount(amount) ?? amount }}
      onClose={onClose}
    >
      <TextField
        id="amount"
        label={say('redress.amount')}
        before="¥"
        inputMode="decimal"
        value={amount}
        onChange={setAmount}
      />
    </WordsDialog>
  );
}
