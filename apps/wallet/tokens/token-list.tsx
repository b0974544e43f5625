import { amountText, useLocale } from '@sandglass/kit';
import { Link } from 'react-router';
import type { Token } from '../bank/tokens.ts';
import { useWords } from '../words/words.ts';
import { TokenState } from './state-tag.tsx';
import { useRulesText } from './use-sentence.ts';

/** Tokens, each with where it pays, whether it does, what it allows and what was paid by it. */
export function TokenList({ tokens }: { readonly tokens: readonly Token[] }) {
  const say = useWords();
  const [locale] = useLocale();
  const inWords = useRulesText();
  return (
    <ul className="w-loans w-tokens">
      {tokens.map((token) => (
        <li key={token.id}>
          <Link to={`/tokens/${token.id}`}>
            <span className="w-row">
              <strong>{token.scenario}</strong>
              <TokenState token={token} />
            </span>
            <span className="w-eyebrow">
              {say('tokens.one.uses', { name: token.requestor.name })} ·{' '}
              {say('tokens.ending', { lastFour: token.lastFour })}
            </span>
            <span>{inWords(token.rules)}</span>
            <span className="w-eyebrow">
              {say('tokens.pays', {
                spent: amountText(token.use.spent, 'CNY', locale),
                n: token.use.payments,
              })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
