import {
  ErrorSummary,
  SelectField,
  TextField,
  typedAmount,
  typedNumber,
  useForm,
  useWrite,
  WritePanel,
} from '@sandglass/kit';
import { useNavigate } from 'react-router';
import { useWords } from '../words/words.ts';
import { casesPath, openedShape } from './shape.ts';

const EDITIONS = ['enterprise', 'personal'] as const;
const PURPOSES = ['working-capital', 'equipment', 'renovation', 'bridge-payables'] as const;
const MONTHS_MAX = 36;
const EMPTY = {
  customer: '',
  edition: EDITIONS[0] as string,
  amount: '',
  termMonths: '12',
  purpose: PURPOSES[0] as string,
};

/** A clerk opens a case for somebody who stands at the counter; the same file goes on at their phone. */
export function OpenAtCounter() {
  const say = useWords();
  const navigate = useNavigate();
  const form = useForm(EMPTY, ({ customer, amount, termMonths }) => {
    const months = typedNumber(termMonths);
    const isTerm = Number.isInteger(months) && Number(months) >= 1 && Number(months) <= MONTHS_MAX;
    return {
      ...(customer.trim() === '' ? { customer: say('homes.open.needCustomer') } : {}),
      ...(typedAmount(amount) === undefined ? { amount: say('homes.open.needAmount') } : {}),
      ...(isTerm ? {} : { termMonths: say('homes.open.needMonths', { most: MONTHS_MAX }) }),
    };
  });
  const { values, set, errors } = form;
  const write = useWrite('open a case at the counter', openedShape, ({ case: id }) => navigate(id));
  return (
    <section className="c-card" aria-labelledby="open">
      <h2 id="open">{say('homes.open.title')}</h2>
      <p className="c-soft">{say('homes.open.why')}</p>
      <WritePanel write={write} leave={<span />}>
        <form
          noValidate
          className="c-form h-open"
          onSubmit={(event) => {
            event.preventDefault();
            form.submit(({ customer, edition, amount, termMonths, purpose }) =>
              write.send(casesPath, {
                customer: customer.trim(),
                edition,
                amount: typedAmount(amount),
                termMonths: typedNumber(termMonths),
                purpose,
              }),
            );
          }}
        >
          <ErrorSummary {...form} />
          <TextField
            id="customer"
            label={say('homes.open.customer')}
            hint={say('homes.open.customerHint')}
            error={errors?.customer}
            value={values.customer}
            onChange={(value) => set('customer', value)}
          />
          <SelectField
            id="edition"
            label={say('homes.editionOf')}
            value={values.edition}
            choices={EDITIONS.map((value) => ({ value, label: say(`homes.edition.${value}`) }))}
            onChange={(value) => set('edition', value)}
          />
          <TextField
            id="amount"
            label={say('homes.open.amount')}
            before="¥"
            inputMode="decimal"
            error={errors?.amount}
            value={values.amount}
            onChange={(value) => set('amount', value)}
          />
          <TextField
            id="termMonths"
            label={say('homes.open.months')}
            inputMode="numeric"
            error={errors?.termMonths}
            value={values.termMonths}
            onChange={(value) => set('termMonths', value)}
          />
          <SelectField
            id="purpose"
            label={say('homes.open.purpose')}
            hint={say('homes.open.purposeHint')}
            value={values.purpose}
            choices={PURPOSES.map((value) => ({ value, label: say(`homes.open.purposes.${value}`) }))}
            onChange={(value) => set('purpose', value)}
          />
          <div className="sg-actions">
            <button type="submit" className="sg-button sg-primary">
              {say('homes.open.send')}
            </button>
          </div>
        </form>
      </WritePanel>
    </section>
  );
}
