import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { useWords } from '../words/words.ts';
import type { NextOfTokens } from './next.ts';

/** What is next, with the one button that does it. */
export function NextOfTokensCard({ next }: { readonly next: NextOfTokens }) {
  const say = useWords();
  const values = valuesOf(next);
  const place = placeOf(next);
  return (
    <Card strong>
      <h2>{say(`tokens.next.${next.is}.title`, values)}</h2>
      <p>{say(`tokens.next.${next.is}.text`, values)}</p>
      {place !== undefined && <ButtonLink to={place.to}>{say(place.button)}</ButtonLink>}
    </Card>
  );
}

function valuesOf(next: NextOfTokens): Readonly<Record<string, string>> {
  if ('card' in next) return { lastFour: next.card.lastFour };
  return 'token' in next ? { scenario: next.token.scenario } : {};
}

function placeOf(next: NextOfTokens) {
  switch (next.is) {
    case 'agree':
      return { to: '/tokens/agreement', button: 'tokens.next.agree.button' } as const;
    case 'consent':
      return { to: '/tokens/data-use', button: 'tokens.next.consent.button' } as const;
    case 'bind':
      return { to: '/tokens/bind', button: 'tokens.next.bind.button' } as const;
    case 'make':
      return { to: '/tokens/new', button: 'tokens.next.make.button' } as const;
    case 'frozen':
      return { to: `/tokens/${next.token.id}`, button: 'tokens.next.frozen.button' } as const;
    case 'no-card':
    case 'nothing':
      return undefined;
    default:
      return next satisfies never;
  }
}
