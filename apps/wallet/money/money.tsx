import {
  amountText,
  minorOf,
  TextField,
  typedAmount,
  useForm,
  useLocale,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PAY_IN, paidIn } from '../bank/customer.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

/** Money from outside into the current account: simulated, and says so. */
export default function Money() {
  return <PayIn path={PAY_IN} back="/" />;
}

interface Props {
  /** The door of the bank's simulated core. */
  readonly path: string;
  /** The wallet's page to go back to. */
  readonly back: string;
}

/** The same for the account of any pilot. */
export function PayIn({ path, back }: Props) {
  const say = useWords();
  const [locale] = useLocale();
  const reads = useQueryClient();
  const [done, setDone] = useState<string>();
  const form = useForm({ amount: '' }, ({ amount }) => {
    const typed = typedAmount(amount);
    return typed === undefined || minorOf(typed) === 0n ? { amount: say('money.missing') } : {};
  });
  const write = useWrite(`pay-in ${path}`, paidIn, ({ amount, balance, currency }) => {
    const text = (value: typeof amount) => amountText(value, currency, locale);
    setDone(say('money.done', { amount: text(amount), balance: text(balance) }));
    void reads.invalidateQueries();
  });
  if (done !== undefined) {
    return (
      <Page key="done" title={done}>
        <p className="w-effect">{say('money.simulated')}</p>
        <ButtonLink to={back}>{say('money.back')}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={say('money.title')} back={back} form={form}>
      <p className="w-effect">{say('money.simulated')}</p>
      <WritePanel write={write} leave={<Leave to={back} />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ amount }) => write.send(path, { amount: typedAmount(amount) }));
          }}
        >
          <TextField
            id="amount"
            label={say('money.amount')}
            error={form.errors?.amount}
            value={form.values.amount}
            onChange={(amount) => form.set('amount', amount)}
            inputMode="decimal"
            before="¥"
          />
          <Button>{say('money.button')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
