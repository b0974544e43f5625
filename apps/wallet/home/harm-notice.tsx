import { amountText, useLocale, useRead } from '@sandglass/kit';
import { MY_CLAIMS, myClaims } from '../bank/redress.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';

/** Whom a defect harmed is told without asking: what was paid, or that it will be, and where to read why. */
export function HarmNotice() {
  const say = useWords();
  const [locale] = useLocale();
  const { data } = useRead(MY_CLAIMS, myClaims);
  const last = data?.claims.find(({ payout }) => payout !== null);
  if (last === undefined) return null;
  const amount = amountText(last.amount, last.currency, locale);
  return (
    <Card title={say('redress.harmTitle')}>
      <p>{say(last.state === 'paid' ? 'redress.harmPaid' : 'redress.harmWaits', { amount })}</p>
      <ButtonLink to="/redress" kind="second">
        {say('redress.harmWhy')}
      </ButtonLink>
    </Card>
  );
}
