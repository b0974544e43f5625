import { Amount } from '@sandglass/kit';
import type { Token } from '../bank/tokens.ts';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { useWords } from '../words/words.ts';
import { leftToday, spentToday } from './left-today.ts';

/** What was paid by a token, today and ever, and what its rules leave for today. */
export function TokenUsed({ token }: { readonly token: Token }) {
  const say = useWords();
  const now = performance.timeOrigin + performance.now();
  const today = spentToday(token, now);
  const left = leftToday(token, now);
  return (
    <Card>
      <Figures
        rows={[
          { name: say('tokens.one.spentToday'), value: <Amount value={today.spent} currency="CNY" /> },
          ...(left === undefined
            ? []
            : [{ name: say('tokens.one.leftToday'), value: <Amount value={left} currency="CNY" /> }]),
          { name: say('tokens.one.spent'), value: <Amount value={token.use.spent} currency="CNY" /> },
          { name: say('tokens.one.count'), value: token.use.payments },
        ]}
      />
    </Card>
  );
}
