import { dayText, useLocale, useRead } from '@sandglass/kit';
import { proofPage } from '../bank/facts.ts';
import { type Claim, HARMS, harms, payouts, payoutsPath } from '../bank/redress.ts';
import { useWords } from '../words/words.ts';

/** What the bank found by itself: which defect, on which dates, how the sum was made, and the proof that it was written down. */
export function Harm({ of, payout }: { readonly of: Claim; readonly payout: string }) {
  const say = useWords();
  const [locale] = useLocale();
  const all = useRead(payoutsPath(of.pilot), payouts).data;
  const fact = useRead(HARMS, harms).data?.facts.find(({ header }) => header.claim === of.claim);
  const found = all?.payouts.find((one) => one.payout === payout);
  const query = all?.queries.find(({ id }) => id === found?.harmed);
  if (found === undefined || query === undefined) return null;
  const dates = { from: dayText(found.from, locale), to: dayText(found.to, locale) };
  return (
    <>
      <p>{say(found.from === found.to ? 'redress.harmOn' : 'redress.harmBetween', dates)}</p>
      <p>
        {query.title[locale]}: {query.definition[locale]}
      </p>
      {fact !== undefined && (
        <a className="w-proof" href={proofPage(fact.pilot, fact.id)}>
          {say('redress.proof')}
        </a>
      )}
    </>
  );
}
