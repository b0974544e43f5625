import { amountText, filled, TextField, typedAmount, useForm, useLocale } from '@sandglass/kit';
import { useDeferredValue } from 'react';
import { between, isZero } from '../bank/bounds.ts';
import { casePath, type HomeCase, type HomeLoan } from '../bank/homes.ts';
import { PreviewCard } from '../draw/preview-card.tsx';
import { useWords } from '../words/words.ts';
import { Do } from './do.tsx';

/** Drawing under the limit of a home: how much, and what it will cost, before anything is done. */
export function DrawOnHome({ of, loan }: { readonly of: HomeCase; readonly loan: HomeLoan }) {
  const say = useWords();
  const [locale] = useLocale();
  const money = {
    minimum: amountText(loan.drawMinimum, loan.currency, locale),
    available: amountText(loan.available, loan.currency, locale),
  };
  const inside = (typed: string) => {
    const amount = typedAmount(typed);
    return amount !== undefined && between(amount, loan.drawMinimum, loan.available) ? amount : undefined;
  };
  const form = useForm({ amount: '' }, ({ amount }) => {
    if (typedAmount(amount) === undefined) return { amount: say('draw.missing') };
    return inside(amount) === undefined ? { amount: say('draw.outside', money) } : {};
  });
  const valid = inside(useDeferredValue(form.values.amount));
  if (isZero(loan.available)) return <p>{say('draw.closedWhy')}</p>;
  return (
    <Do
      id={of.case}
      verb="draw"
      button={say('homes.draw')}
      form={form}
      body={filled(form, ({ amount }) => ({ amount: typedAmount(amount) }))}
    >
      <TextField
        id="amount"
        label={say('homes.howMuch')}
        hint={say('draw.hint', money)}
        error={form.errors?.amount}
        before="¥"
        inputMode="decimal"
        value={form.values.amount}
        onChange={(amount) => form.set('amount', amount)}
      />
      {valid !== undefined && <PreviewCard path={casePath(of.case)} amount={valid} />}
    </Do>
  );
}
