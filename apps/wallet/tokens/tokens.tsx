import { Amount, EmptyState, Shown, useRead } from '@sandglass/kit';
import { Link } from 'react-router';
import { agreements } from '../bank/agreements.ts';
import { consents } from '../bank/consents.ts';
import { TOKEN_AGREEMENTS, TOKEN_CONSENTS, TOKEN_ME, type TokenMe, tokenMe } from '../bank/tokens.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { CardList } from './card/card-list.tsx';
import { hasAgreedToShare } from './needed-consent.ts';
import { isAlive, nextOfTokens } from './next.ts';
import { NextOfTokensCard } from './next-card.tsx';
import { Arrivals } from './payments/arrivals.tsx';
import { TokenList } from './token-list.tsx';

/** All tokens in one place: what is next, each token, the cards behind them. */
export default function Tokens() {
  const say = useWords();
  const read = useRead(TOKEN_ME, tokenMe);
  return (
    <Page title={say('tokens.title')} back="/">
      <p className="w-lead">{say('tokens.lead')}</p>
      <p className="sg-hint w-simulated">{say('tokens.simulated')}</p>
      <Shown read={read} lines={8} none={<p>{say('tokens.notHere')}</p>}>
        {(me) => <Whole me={me} />}
      </Shown>
    </Page>
  );
}

function Whole({ me }: { readonly me: TokenMe }) {
  const say = useWords();
  const alive = me.tokens.filter(isAlive);
  const ended = me.tokens.filter((token) => !isAlive(token));
  const canMake = me.cards.some(({ bound, state }) => bound && state === 'active');
  return (
    <>
      <Arrivals />
      <Next me={me} />
      <section className="w-stack">
        <h2>{say('tokens.mine')}</h2>
        {alive.length === 0 ? (
          <EmptyState title={say('tokens.noneTitle')} why={say('tokens.none')} />
        ) : (
          <TokenList tokens={alive} />
        )}
        {canMake && alive.length > 0 && (
          <ButtonLink to="/tokens/new" kind="second">
            {say('tokens.one.share')}
          </ButtonLink>
        )}
        <Link to="/tokens/payments" className="w-inline">
          {say('tokens.payments.title')}
        </Link>
      </section>
      <section className="w-account">
        <div>
          <h2>{say('tokens.available')}</h2>
          <Amount value={me.account.available} currency="CNY" big />
        </div>
      </section>
      <CardList cards={me.cards} />
      {ended.length > 0 && (
        <details className="w-details">
          <summary>{say('tokens.ended')}</summary>
          <TokenList tokens={ended} />
        </details>
      )}
      <ButtonLink to="/redress/complaint?pilot=token" kind="second">
        {say('redress.complain')}
      </ButtonLink>
    </>
  );
}

function Next({ me }: { readonly me: TokenMe }) {
  const agreed = useRead(TOKEN_AGREEMENTS, agreements);
  const given = useRead(TOKEN_CONSENTS, consents);
  return (
    <Shown read={agreed} lines={3}>
      {({ state, inForce }) => (
        <Shown read={given} lines={3}>
          {({ consents: all }) => (
            <NextOfTokensCard
              next={nextOfTokens({
                ...me,
                agreed: inForce === null || state === 'accepted',
                consented: hasAgreedToShare(all),
              })}
            />
          )}
        </Shown>
      )}
    </Shown>
  );
}
