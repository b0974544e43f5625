import {
  filled,
  RadioField,
  SelectField,
  TextField,
  typedAmount,
  typedNumber,
  useForm,
} from '@sandglass/kit';
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
  const name = of.company?.name ?? of.owner?.name ?? '';
  const form = useForm({ whole: '', percent: '' }, (typed) =>
    flawsOf(typed, typed.whole === 'part' ? ['whole', 'percent'] : ['whole'], (flaw) => say(`homes.${flaw}`)),
  );
  const field = fieldsOf(form);
  const body = filled(form, (typed) => ({ ownership: ownedBy(of, name, shareOf(typed)) }));
  return (
    <Do id={of.case} verb="fill" button={say('homes.keep')} body={body} form={form}>
      <RadioField
        {...field('whole')}
        label={say('homes.holds', { name })}
        choices={[
          { value: 'all', label: say('homes.holdsAll') },
          { value: 'part', label: say('homes.holdsPart') },
        ]}
      />
      {form.values.whole === 'part' && (
        <TextField {...field('percent')} label={say('homes.percent')} after="%" inputMode="decimal" />
      )}
      <p className="sg-hint">{say('homes.complexAtCounter')}</p>
    </Do>
  );
}

/** In hundredths of a percent. */
const shareOf = (typed: { readonly whole: string; readonly percent: string }): number =>
  typed.whole === 'all' ? 10_000 : Math.round(typedNumber(typed.percent)! * 100);

/** The borrower's company, of which the person who applies holds so much. */
const ownedBy = (of: HomeCase, name: string, bps: number) => ({
  borrower: of.edition === 'enterprise' ? 'firm' : 'self',
  self: 'self',
  graph: {
    holders: [
      { id: 'self', kind: 'person', name: of.owner?.name ?? '' },
      { id: 'firm', kind: 'company', name },
    ],
    holdings: [{ owner: 'self', company: 'firm', bps }],
    agreements: [],
    guarantees: [],
  },
});
