import { amountText, dayText, useLocale } from '@sandglass/kit';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';
import type { Next } from './next.ts';

/** The next step in words, with the one button that does it. */
export function NextCard({ next }: { readonly next: Next }) {
  const say = useWords();
  const values = useValues(next);
  return (
    <Card strong>
      <p className="w-eyebrow">{say('home.next')}</p>
      <h2>{say(`home.${next.is}.title`)}</h2>
      <p>{say(`home.${next.is}.text`, values)}</p>
      <ButtonLink to={placeOf(next)}>{say(`home.${next.is}.button`)}</ButtonLink>
    </Card>
  );
}

function placeOf(next: Next): string {
  switch (next.is) {
    case 'enrol':
      return '/enrol';
    case 'consent':
      return '/data-use';
    case 'apply':
      return '/apply';
    case 'sign':
      return `/applications/${next.application.application}`;
    case 'overdue':
      return `/loans/${next.loan.loan}/repay`;
    case 'due':
      return `/loans/${next.loan.loan}`;
    case 'draw':
      return `/loans/${next.loan.loan}/draw`;
    default:
      return next satisfies never;
  }
}

function useValues(next: Next): Record<string, string> {
  const [locale] = useLocale();
  if (!('loan' in next)) return {};
  const { nextDueOn, available, currency } = next.loan;
  return {
    amount: amountText(available, currency, locale),
    ...(nextDueOn === null ? {} : { date: dayText(nextDueOn, locale) }),
  };
}
