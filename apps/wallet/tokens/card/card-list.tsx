import { BusinessDate } from '@sandglass/kit';
import type { BankCard } from '../../bank/tokens.ts';
import { ButtonLink } from '../../frame/button.tsx';
import { useWords } from '../../words/words.ts';

/** The person's cards, and whether each is bound; a bound card needs no code again. */
export function CardList({ cards }: { readonly cards: readonly BankCard[] }) {
  const say = useWords();
  const unbound = cards.some(({ bound, state }) => !bound && state === 'active');
  return (
    <section className="w-stack">
      <h2>{say('tokens.cards')}</h2>
      <ul className="w-uses">
        {cards.map(({ id, lastFour, state, bound, expiresOn }) => (
          <li key={id} className="w-row">
            <span>
              {say('tokens.card', { lastFour })}
              <small className="w-block sg-hint">
                {say('tokens.until')} <BusinessDate day={expiresOn} />
              </small>
            </span>
            <span>
              {state === 'active'
                ? say(bound ? 'tokens.bound' : 'tokens.notBound')
                : say(`tokens.cardState.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      {unbound && (
        <ButtonLink to="/tokens/bind" kind="second">
          {say('tokens.bind.title')}
        </ButtonLink>
      )}
    </section>
  );
}
