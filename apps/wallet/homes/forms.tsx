import {
  filled,
  RadioField,
  SelectField,
  TextField,
  typedAmount,
  typedNumber,
  useForm,
} from '@sandglass/kit';
import { useState } from 'react';
import type { HomeCase } from '../bank/homes.ts';
import { useWords } from '../words/words.ts';
import { Do } from './do.tsx';
import { fieldsOf, flawsOf } from './typed.ts';

const OCCUPATIONS = ['self-employed', 'manager', 'professional', 'office', 'sales', 'other'] as const;

interface Props {
  readonly of: HomeCase;
}

const EMPTY = {
  name: '',
  code: '',
  employees: '',
  turnover: '',
  debts: '',
  years: '',
  person: '',
  occupation: '',
  atWork: '',
  income: '',
};
const OF_COMPANY = ['name', 'code', 'employees', 'turnover', 'debts', 'years'] as const;
const OF_OWNER = ['person', 'occupation', 'atWork', 'income'] as const;

/** Company and owner. */
export function BusinessForm({ of }: Props) {
  const say = useWords();
  const enterprise = of.edition === 'enterprise';
  const form = useForm(EMPTY, (typed) =>
    flawsOf(typed, enterprise ? [...OF_COMPANY, ...OF_OWNER] : OF_OWNER, (flaw) => say(`homes.${flaw}`)),
  );
  const field = fieldsOf(form);
  const body = filled(form, (typed) => {
    const company = {
      name: typed.name,
      creditCode: typed.code,
      yearsTrading: typedNumber(typed.years),
      employees: typedNumber(typed.employees),
      yearlyTurnover: typedAmount(typed.turnover),
      otherDebts: typedAmount(typed.debts),
    };
    const owner = {
      name: typed.person,
      occupation: typed.occupation,
      yearsAtWork: typedNumber(typed.atWork),
      yearlyIncome: typedAmount(typed.income),
    };
    return enterprise ? { company, owner } : { owner };
  });
  return (
    <Do id={of.case} verb="fill" button={say('homes.keep')} body={body} form={form}>
      {enterprise && (
        <>
          <TextField {...field('name')} label={say('homes.companyName')} />
          <TextField {...field('code')} label={say('homes.creditCode')} />
          <TextField {...field('employees')} label={say('homes.employees')} inputMode="numeric" />
          <TextField {...field('turnover')} label={say('homes.turnover')} before="¥" inputMode="decimal" />
          <TextField
            {...field('debts')}
            label={say('homes.otherDebts')}
            hint={say('homes.otherDebtsHint')}
            before="¥"
            inputMode="decimal"
          />
          <TextField {...field('years')} label={say('homes.years')} inputMode="numeric" />
        </>
      )}
      <TextField {...field('person')} label={say('homes.yourName')} />
      <SelectField
        {...field('occupation')}
        label={say('homes.occupation')}
        choices={[
          { value: '', label: say('enrol.choose') },
          ...OCCUPATIONS.map((value) => ({ value, label: say(`homes.occupations.${value}`) })),
        ]}
      />
      <TextField {...field('atWork')} label={say('homes.atWork')} inputMode="numeric" />
      <TextField {...field('income')} label={say('homes.income')} before="¥" inputMode="decimal" />
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
