import {
  amountText,
  EmptyState,
  monthsText,
  Shown,
  TextField,
  typedAmount,
  useForm,
  useLocale,
  useRead,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useParams } from 'react-router';
import { between, isZero } from '../bank/bounds.ts';
import { type Drawn, drawn, drawPath, type Loan, loan, loanPath } from '../bank/loans.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { DrawnPage } from './drawn.tsx';
import { PreviewCard } from './preview-card.tsx';

/** Drawing under a loan: how much, and exactly what will happen. */
export default function Draw() {
  const say = useWords();
  const id = useParams().id ?? '';
  const read = useRead(loanPath(id), loan);
  const [done, setDone] = useState<Drawn>();
  if (done !== undefined) return <DrawnPage loan={id} of={done} />;
  if (read.data !== undefined && !isZero(read.data.available))
    return <DrawForm of={read.data} onDone={setDone} />;
  return (
    <Page title={say('draw.title')} back={`/loans/${id}`}>
      <Shown read={read}>
        {() => (
          <EmptyState title={say('draw.closed')} why={say('draw.closedWhy')}>
            <ButtonLink to={`/loans/${id}`}>{say('repay.toLoan')}</ButtonLink>
          </EmptyState>
        )}
      </Shown>
    </Page>
  );
}

function DrawForm({ of, onDone }: { readonly of: Loan; readonly onDone: (drawn: Drawn) => void }) {
  const say = useWords();
  const [locale] = useLocale();
  const reads = useQueryClient();
  const money = {
    minimum: amountText(of.drawMinimum, of.currency, locale),
    available: amountText(of.available, of.currency, locale),
  };
  const form = useForm({ amount: '' }, ({ amount }) => {
    const typed = typedAmount(amount);
    if (typed === undefined) return { amount: say('draw.missing') };
    return between(typed, of.drawMinimum, of.available) ? {} : { amount: say('draw.outside', money) };
  });
  const typed = typedAmount(useDeferredValue(form.values.amount));
  const valid = typed !== undefined && between(typed, of.drawMinimum, of.available) ? typed : undefined;
  const write = useWrite(`/loans/${of.loan}/draw`, drawn, (reply) => {
    onDone(reply);
    void reads.invalidateQueries();
  });
  const terms = {
    rate: of.annualRatePercent,
    term: monthsText(of.termMonths, locale),
    form: say(`forms.${of.form}`),
  };
  return (
    <Page title={say('draw.title')} back={`/loans/${of.loan}`} form={form}>
      <WritePanel write={write} leave={<Leave to={`/loans/${of.loan}`} />}>
        <form
          className="w-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ amount }) => write.send(drawPath(of.loan), { amount: typedAmount(amount) }));
          }}
        >
          <TextField
            id="amount"
            label={say('draw.amount')}
            hint={say('draw.hint', money)}
            error={form.errors?.amount}
            value={form.values.amount}
            onChange={(amount) => form.set('amount', amount)}
            inputMode="decimal"
            before="¥"
          />
          {valid !== undefined && <PreviewCard path={loanPath(of.loan)} amount={valid} />}
          <div className="w-effect">
            <h2>{say('draw.what')}</h2>
            <p>{say('draw.whatText', terms)}</p>
          </div>
          <Button>{say('draw.button')}</Button>
        </form>
      </WritePanel>
    </Page>
  );
}
