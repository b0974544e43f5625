import { dayText, useLocale } from '@sandglass/kit';
import type { Floating } from '../bank/loans.ts';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** What a floating rate became and when it is made anew next; a fixed one has nothing to say. */
export function RateCard({ of: { rateChanges, nextRepriceOn } }: { readonly of: Floating }) {
  const say = useWords();
  const [locale] = useLocale();
  const [last] = rateChanges;
  if (last === undefined && nextRepriceOn === null) return null;
  return (
    <Card title={say('rate.title')}>
      {last !== undefined && (
        <p>
          <b>
            {say('rate.changed', {
              date: dayText(last.from, locale),
              before: last.beforePercent,
              rate: last.ratePercent,
            })}
          </b>{' '}
          {say('rate.schedule')}
        </p>
      )}
      {nextRepriceOn !== null && <p>{say('rate.next', { date: dayText(nextRepriceOn, locale) })}</p>}
    </Card>
  );
}
