import {
  LinesField,
  object,
  RadioField,
  TextField,
  typedAmount,
  useForm,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type HardshipDoors, hardshipPath, MICROLOAN_HARDSHIP, wishes } from '../bank/hardship.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

const asked = object({});

/** Asking for other terms of a loan of the wallet's first pilot. */
export default function AskHardship() {
  return <AskHardshipAt doors={MICROLOAN_HARDSHIP} />;
}

/** Asking for other terms: what would help, why, and what one can pay. */
export function AskHardshipAt({ doors }: { readonly doors: HardshipDoors }) {
  const say = useWords();
  const reads = useQueryClient();
  const navigate = useNavigate();
  const loan = useParams().id ?? '';
  const back = doors.page(loan);
  const form = useForm({ wish: wishes[0] as string, words: '', affordable: '' }, ({ words, affordable }) => ({
    ...(words.trim() === '' ? { words: say('hardship.needWords') } : {}),
    ...(affordable.trim() !== '' && typedAmount(affordable) === undefined
      ? { affordable: say('draw.missing') }
      : {}),
  }));
  const write = useWrite(`${back}/hardship`, asked, () => {
    void reads.invalidateQueries();
    navigate(back);
  });
  const choices = useMemo(
    () => wishes.map((wish) => ({ value: wish, label: say(`hardship.wishes.${wish}`) })),
    [say],
  );
  return (
    <Page title={say('hardship.ask')} back={back} form={form}>
      <p className="w-lead">{say('hardship.askLead')}</p>
      <WritePanel write={write} leave={<Leave to={back} />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ wish, words, affordable }) => {
              const amount = typedAmount(affordable);
              write.send(hardshipPath(doors, loan), {
                wish,
                words: words.trim(),
                ...(amount === undefined ? {} : { affordable: amount }),
              });
            });
          }}
        >
          <RadioField
            id="wish"
            label={say('hardship.wish')}
            value={form.values.wish}
            choices={choices}
            onChange={(wish) => form.set('wish', wish)}
          />
          <LinesField
            id="words"
            label={say('hardship.words')}
            hint={say('hardship.wordsHint')}
            error={form.errors?.words}
            value={form.values.words}
            onChange={(words) => form.set('words', words)}
          />
          <TextField
            id="affordable"
            label={say('hardship.affordable')}
            hint={say('hardship.affordableHint')}
            error={form.errors?.affordable}
            value={form.values.affordable}
            onChange={(affordable) => form.set('affordable', affordable)}
            inputMode="decimal"
            before="¥"
          />
          <Button>{say('hardship.send')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
