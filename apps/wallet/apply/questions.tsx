import { amountText, type Form, RadioField, SelectField, TextField, useLocale } from '@sandglass/kit';
import type { Product } from '../bank/products.ts';
import { industryIds, purposeIds } from '../words/ids.ts';
import { useWords } from '../words/words.ts';
import type { Draft } from './draft.ts';
import { ProductQuestion } from './product-question.tsx';
import type { Step } from './steps.ts';

interface Props {
  readonly step: Exclude<Step, 'check'>;
  readonly form: Form<Draft>;
  readonly products: readonly Product[];
}

/** The fields of one page. */
export function Questions({ step, form, products }: Props) {
  const product = products.find(({ id }) => id === form.values.product);
  switch (step) {
    case 'product':
      return <ProductQuestion form={form} products={products} />;
    case 'money':
      return <Money form={form} product={product} />;
    case 'purpose':
      return <Purpose form={form} />;
    case 'business':
      return <Business form={form} />;
    case 'turnover':
      return <Turnover form={form} />;
    default:
      return step satisfies never;
  }
}

interface FormProps {
  readonly form: Form<Draft>;
}

function Money({ form, product }: FormProps & { readonly product: Product | undefined }) {
  const say = useWords();
  const [locale] = useLocale();
  const bound = (of: 'minimum' | 'maximum') =>
    product === undefined ? '' : amountText(product[of], product.currency, locale);
  const months = { minimum: product?.termMonthsMin ?? 1, maximum: product?.termMonthsMax ?? 60 };
  return (
    <>
      <TextField
        id="amount"
        label={say('apply.amount')}
        hint={product && say('apply.amountHint', { minimum: bound('minimum'), maximum: bound('maximum') })}
        error={form.errors?.amount}
        value={form.values.amount}
        onChange={(amount) => form.set('amount', amount)}
        inputMode="decimal"
        before="¥"
      />
      <TextField
        id="termMonths"
        label={say('apply.term')}
        hint={say('apply.termHint', months)}
        error={form.errors?.termMonths}
        value={form.values.termMonths}
        onChange={(termMonths) => form.set('termMonths', termMonths)}
        inputMode="numeric"
        after={say('apply.months')}
      />
    </>
  );
}

function Purpose({ form }: FormProps) {
  const say = useWords();
  return (
    <RadioField
      id="purpose"
      labelHidden
      label={say('apply.purpose')}
      hint={say('apply.purposeHint')}
      error={form.errors?.purpose}
      value={form.values.purpose}
      choices={purposeIds.map((id) => ({ value: id, label: say(`purposes.${id}`) }))}
      onChange={(purpose) => form.set('purpose', purpose)}
    />
  );
}

function Business({ form }: FormProps) {
  const say = useWords();
  return (
    <>
      <SelectField
        id="industry"
        label={say('apply.industry')}
        error={form.errors?.industry}
        value={form.values.industry}
        choices={[
          { value: '', label: say('enrol.choose') },
          ...industryIds.map((id) => ({ value: id, label: say(`industries.${id}`) })),
        ]}
        onChange={(industry) => form.set('industry', industry)}
      />
      <TextField
        id="businessAgeYears"
        label={say('apply.age')}
        error={form.errors?.businessAgeYears}
        value={form.values.businessAgeYears}
        onChange={(years) => form.set('businessAgeYears', years)}
        inputMode="numeric"
        after={say('apply.years')}
      />
      <TextField
        id="employees"
        label={say('apply.employees')}
        error={form.errors?.employees}
        value={form.values.employees}
        onChange={(employees) => form.set('employees', employees)}
        inputMode="numeric"
        after={say('apply.people')}
      />
    </>
  );
}

function Turnover({ form }: FormProps) {
  const say = useWords();
  return (
    <>
      <TextField
        id="yearlyTurnover"
        label={say('apply.turnover')}
        hint={say('apply.turnoverHint')}
        error={form.errors?.yearlyTurnover}
        value={form.values.yearlyTurnover}
        onChange={(turnover) => form.set('yearlyTurnover', turnover)}
        inputMode="decimal"
        before="¥"
      />
      <RadioField
        id="franchise"
        label={say('apply.franchise')}
        error={form.errors?.franchise}
        value={form.values.franchise}
        choices={[
          { value: 'no', label: say('apply.no') },
          { value: 'yes', label: say('apply.yes') },
        ]}
        onChange={(answer) => form.set('franchise', answer === 'yes' ? 'yes' : 'no')}
      />
    </>
  );
}
