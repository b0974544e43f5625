import { amountText, dayText, useLocale } from '@sandglass/kit';
import type { Drawn } from '../bank/loans.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

/** The money is there, and when the first of it is due back. */
export function DrawnPage({ loan, of }: { readonly loan: string; readonly of: Drawn }) {
  const say = useWords();
  const [locale] = useLocale();
  const money = (amount: Drawn['amount']) => amountText(amount, of.currency, locale);
  return (
    <Page title={say('draw.done', { amount: money(of.amount) })}>
      <p className="w-lead">
        {say('draw.doneText', {
          payment: money(of.firstPayment),
          date: dayText(of.firstDueOn, locale),
          last: dayText(of.maturesOn, locale),
        })}
      </p>
      <ButtonLink to={`/loans/${loan}`}>{say('draw.toLoan')}</ButtonLink>
    </Page>
  );
}
