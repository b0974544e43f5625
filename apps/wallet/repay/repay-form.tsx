import {
  amountText,
  type Decimal,
  RadioField,
  TextField,
  useForm,
  useLocale,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Loan, type Repaid, repaid, repayPath } from '../bank/loans.ts';
import { Button } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { amountOf, type Choice, choices, choicesFor, shortBy } from './choice.ts';
import { Quote } from './quote.tsx';

interface Props {
  readonly of: Loan;
  readonly balance: Decimal;
  readonly onDone: (repaid: Repaid) => void;
}

interface Values {
  readonly how: Choice | '';
  readonly other: string;
}

interface Confirming {
  readonly choice: Choice;
  readonly amount: Decimal;
}

/** Two looks at one page: how much, and the confirmation that names the loan and the consequence. */
export function RepayForm({ of, balance, onDone }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const reads = useQueryClient();
  const [confirming, setConfirming] = useState<Confirming>();
  const text = (amount: Decimal) => amountText(amount, of.currency, locale);
  const initial: Values = { how: '', other: '' };
  const form = useForm(initial, ({ how, other }) => {
    if (how === '') return { how: say('repay.howMissing') };
    const amount = amountOf(how, other, of);
    if (amount === undefined) return { other: say('repay.otherMissing') };
    const short = shortBy(amount, balance, of);
    return short === undefined
      ? {}
      : { [how === 'other' ? 'other' : 'how']: say('repay.short', { amount: text(short) }) };
  });
  const write = useWrite(`/loans/${of.loan}/repay`, repaid, (reply) => {
    onDone(reply);
    void reads.invalidateQueries();
  });
  const back = `/loans/${of.loan}`;
  if (confirming !== undefined) {
    const { choice, amount } = confirming;
    return (
      <Page key="confirm" title={say('repay.confirm')} back={back}>
        <WritePanel write={write} leave={<Leave to={back} />}>
          <p className="w-effect">
            {say(`repay.confirmText.${choice}`, { amount: text(amount), loan: of.loan })}
          </p>
          <Button onClick={() => write.send(repayPath(of.loan), { amount })}>
            {say('repay.button', { amount: text(amount) })}
          </Button>
          <Button kind="second" onClick={() => setConfirming(undefined)}>
            {say('repay.back')}
          </Button>
        </WritePanel>
      </Page>
    );
  }
  return (
    <Page key="choose" title={say('repay.title')} back={back} form={form}>
      <Quote of={of} balance={balance} />
      <p>
        <Link to="/money">{say('repay.payIn')}</Link>
      </p>
      <WritePanel write={write} leave={<Leave to={back} />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ how, other }) => {
              const amount = how === '' ? undefined : amountOf(how, other, of);
              if (how !== '' && amount !== undefined) setConfirming({ choice: how, amount });
            });
          }}
        >
          <RadioField
            id="how"
            label={say('repay.how')}
            error={form.errors?.how}
            value={form.values.how}
            choices={choicesFor(of).map((choice) => {
              const amount = choice === 'other' ? undefined : amountOf(choice, '', of);
              const hint = amount === undefined ? say('repay.otherHint') : text(amount);
              return { value: choice, label: say(`repay.choices.${choice}`), hint };
            })}
            onChange={(how) => form.set('how', choices.find((choice) => choice === how) ?? '')}
          />
          {form.values.how === 'other' && (
            <TextField
              id="other"
              label={say('repay.other')}
              error={form.errors?.other}
              value={form.values.other}
              onChange={(other) => form.set('other', other)}
              inputMode="decimal"
              before="¥"
            />
          )}
          <Button>{say('repay.next')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
