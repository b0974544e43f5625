import {
  LinesField,
  object,
  SelectField,
  TextField,
  typedAmount,
  useForm,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { causes, claimPath } from '../bank/redress.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { PilotField, useNamedPilot } from './which-pilot.tsx';

const filed = object({});

/** Asking the compensation fund for money: for what, how much, and in one's own words. */
export default function ClaimPage() {
  const say = useWords();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const pilot: string = useNamedPilot();
  const form = useForm({ pilot, cause: causes[0] as string, amount: '', words: '' }, ({ amount, words }) => ({
    ...(typedAmount(amount) === undefined ? { amount: say('redress.needAmount') } : {}),
    ...(words.trim() === '' ? { words: say('redress.needWords') } : {}),
  }));
  const write = useWrite('/redress/claim', filed, () => {
    void reads.invalidateQueries();
    navigate('/redress');
  });
  const choices = useMemo(
    () => causes.map((cause) => ({ value: cause, label: say(`redress.causes.${cause}`) })),
    [say],
  );
  return (
    <Page title={say('redress.claim')} back="/redress" form={form}>
      <p className="w-lead">{say('redress.claimLead')}</p>
      <WritePanel write={write} leave={<Leave to="/redress" />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ pilot, cause, amount, words }) =>
              write.send(claimPath(pilot), { cause, amount: typedAmount(amount), words: words.trim() }),
            );
          }}
        >
          <PilotField value={form.values.pilot} onChange={(one) => form.set('pilot', one)} />
          <SelectField
            id="cause"
            label={say('redress.cause')}
            value={form.values.cause}
            choices={choices}
            onChange={(cause) => form.set('cause', cause)}
          />
          <TextField
            id="amount"
            label={say('redress.amount')}
            error={form.errors?.amount}
            value={form.values.amount}
            onChange={(amount) => form.set('amount', amount)}
            inputMode="decimal"
            before="¥"
          />
          <LinesField
            id="words"
            label={say('redress.words')}
            hint={say('redress.wordsHint')}
            error={form.errors?.words}
            value={form.values.words}
            onChange={(words) => form.set('words', words)}
          />
          <Button>{say('redress.send')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
