import { amountText, type Form, TextField, useLocale } from '@sandglass/kit';
import type { RenewalOffer } from '../bank/renewals.ts';
import { useWords } from '../words/words.ts';
import type { Typed } from './request.ts';

/** How much, for how long, and how the business does now: filled in from the last application. */
export function RenewFields({ form, of }: { readonly form: Form<Typed>; readonly of: RenewalOffer }) {
  const say = useWords();
  const [locale] = useLocale();
  const field = (name: keyof Typed) => ({
    id: name,
    error: form.errors?.[name],
    value: form.values[name],
    onChange: (typed: string) => form.set(name, typed),
  });
  return (
    <>
      <TextField
        {...field('amount')}
        label={say('renewal.amount')}
        hint={say('renewal.amountHint', { owed: amountText(of.principalOwed, of.currency, locale) })}
        inputMode="decimal"
        before="¥"
      />
      <TextField
        {...field('termMonths')}
        label={say('apply.term')}
        hint={say('apply.termHint', {
          minimum: of.product?.termMonthsMin ?? 1,
          maximum: of.product?.termMonthsMax ?? 60,
        })}
        inputMode="numeric"
        after={say('apply.months')}
      />
      <p className="sg-hint">{say('renewal.lookOver')}</p>
      <TextField {...field('yearlyTurnover')} label={say('apply.turnover')} inputMode="decimal" before="¥" />
      <TextField
        {...field('businessAgeYears')}
        label={say('apply.age')}
        inputMode="numeric"
        after={say('apply.years')}
      />
      <TextField
        {...field('employees')}
        label={say('apply.employees')}
        inputMode="numeric"
        after={say('apply.people')}
      />
    </>
  );
}
