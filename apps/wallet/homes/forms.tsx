import { RadioField, SelectField, TextField, typedAmount, typedNumber } from '@sandglass/kit';
import { useState } from 'react';
import type { HomeCase } from '../bank/homes.ts';
import { useWords } from '../words/words.ts';
import { Do } from './do.tsx';

const OCCUPATIONS = ['self-employed', 'manager', 'professional', 'office', 'sales', 'other'] as const;

/** As it was typed where it is none: the bank says what is wrong with it. */
const amountOf = (typed: string): string => typedAmount(typed) ?? typed;

interface Props {
  readonly of: HomeCase;
}

/** Company and owner. */
export function BusinessForm({ of }: Props) {
  const say = useWords();
  const [values, setValues] = useState({
    name: '',
    code: '',
    years: '',
    employees: '',
    turnover: '',
    debts: '',
    person: '',
    occupation: '',
    atWork: '',
    income: '',
  });
  const set = (field: keyof typeof values) => (value: string) => setValues({ ...values, [field]: value });
  const company = {
    name: values.name,
    creditCode: values.code,
    yearsTrading: typedNumber(values.years),
    employees: typedNumber(values.employees),
    yearlyTurnover: amountOf(values.turnover),
    otherDebts: amountOf(values.debts),
  };
  const owner = {
    name: values.person,
    occupation: values.occupation,
    yearsAtWork: typedNumber(values.atWork),
    yearlyIncome: amountOf(values.income),
  };
  const enterprise = of.edition === 'enterprise';
  return (
    <Do
      id={of.case}
      verb="fill"
      button={say('homes.keep')}
      body={() => (enterprise ? { company, owner } : { owner })}
    >
      {enterprise && (
        <>
          <TextField id="name" label={say('homes.companyName')} value={values.name} onChange={set('name')} />
          <TextField id="code" label={say('homes.creditCode')} value={values.code} onChange={set('code')} />
          <TextField
            id="employees"
            label={say('homes.employees')}
            inputMode="numeric"
            value={values.employees}
            onChange={set('employees')}
          />
          <TextField
            id="turnover"
            label={say('homes.turnover')}
            before="¥"
            inputMode="decimal"
            value={values.turnover}
            onChange={set('turnover')}
          />
          <TextField
            id="debts"
            label={say('homes.otherDebts')}
            hint={say('homes.otherDebtsHint')}
            before="¥"
            inputMode="decimal"
            value={values.debts}
            onChange={set('debts')}
          />
          <TextField
            id="years"
            label={say('homes.years')}
            inputMode="numeric"
            value={values.years}
            onChange={set('years')}
          />
        </>
      )}
      <TextField id="person" label={say('homes.yourName')} value={values.person} onChange={set('person')} />
      <SelectField
        id="occupation"
        label={say('homes.occupation')}
        value={values.occupation}
        choices={[
          { value: '', label: say('enrol.choose') },
          ...OCCUPATIONS.map((value) => ({ value, label: say(`homes.occupations.${value}`) })),
        ]}
        onChange={set('occupation')}
      />
      <TextField
        id="at-work"
        label={say('homes.atWork')}
        inputMode="numeric"
        value={values.atWork}
        onChange={set('atWork')}
      />
      <TextField
        id="income"
        label={say('homes.income')}
        before="¥"
        inputMode="decimal"
        value={values.income}
        onChange={set('income')}
      />
    </Do>
  );
}

/** Who owns the company, where it is simple; whatever is not goes to the counter. */
export function OwnershipForm({ of }: Props) {
  const say = useWords();
  const [whole, setWhole] = useState('');
  const [percent, setPercent] = useState('100');
  const name = of.company?.name ?? of.owner?.name ?? '';
  const person = of.owner?.name ?? '';
  const ownership = {
    borrower: of.edition === 'enterprise' ? 'firm' : 'self',
    self: 'self',
    graph: {
      holders: [
        { id: 'self', kind: 'person', name: person },
        { id: 'firm', kind: 'company', name },
      ],
      holdings: [
        { owner: 'self', company: 'firm', bps: whole === 'all' ? 10_000 : Math.round(Number(percent) * 100) },
      ],
      agreements: [],
      guarantees: [],
    },
  };
  return (
    <Do id={of.case} verb="fill" button={say('homes.keep')} body={() => ({ ownership })}>
      <RadioField
        id="whole"
        label={say('homes.holds', { name })}
        value={whole}
        choices={[
          { value: 'all', label: say('homes.holdsAll') },
          { value: 'part', label: say('homes.holdsPart') },
        ]}
        onChange={setWhole}
      />
      {whole === 'part' && (
        <TextField
          id="percent"
          label={say('homes.percent')}
          after="%"
          inputMode="decimal"
          value={percent}
          onChange={setPercent}
        />
      )}
      <p className="sg-hint">{say('homes.complexAtCounter')}</p>
    </Do>
  );
}
