import { BusinessDate, ShortId, Shown } from '@sandglass/kit';
import type { Token, TokenMe } from '../bank/tokens.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Figures } from '../frame/figures.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { PaymentList } from './payments/payment-list.tsx';
import { TokenState } from './state-tag.tsx';
import { TokenActs } from './token-acts.tsx';
import { TokenUsed } from './token-used.tsx';
import { useRulesText } from './use-sentence.ts';
import { useToken } from './use-token.ts';

/** One token: where it pays, what it allows, what was paid, and everything that can be done to it. */
export default function TokenPage() {
  const say = useWords();
  const { read, token } = useToken();
  return (
    <Page title={token?.scenario ?? say('tokens.title')} back="/tokens">
      <Shown read={read} lines={8}>
        {(me) => (token === undefined ? <p>{say('tokens.one.gone')}</p> : <Whole token={token} me={me} />)}
      </Shown>
    </Page>
  );
}

function Whole({ token, me }: { readonly token: Token; readonly me: TokenMe }) {
  const say = useWords();
  const inWords = useRulesText();
  const card = me.cards.find(({ id }) => id === token.card);
  const isGone = token.state === 'deleted' || token.state === 'expired';
  return (
    <>
      <div className="w-whose">
        <span>{say('tokens.one.uses', { name: token.requestor.name })}</span>
        <TokenState token={token} />
      </div>
      <Card title={say('tokens.one.rules')} strong>
        <p className="w-rules">{inWords(token.rules)}</p>
        {!isGone && (
          <ButtonLink to={`/tokens/${token.id}/rules`} kind="second">
            {say('tokens.one.changeRules')}
          </ButtonLink>
        )}
      </Card>
      <TokenUsed token={token} />
      <TokenActs token={token} />
      <section className="w-stack">
        <h2>{say('tokens.one.payments')}</h2>
        <PaymentList token={token.id} tokens={me.tokens} />
      </section>
      <Figures
        rows={[
          {
            name: say('tokens.title'),
            value: say('tokens.one.tail', { token: token.lastFour, card: card?.lastFour ?? '' }),
          },
          { name: say('tokens.one.created'), value: <BusinessDate day={token.createdOn} /> },
          { name: say('tokens.one.expires'), value: <BusinessDate day={token.expiresOn} /> },
          {
            name: say('tokens.one.recurring'),
            value: say(token.recurring ? 'tokens.one.yes' : 'tokens.one.no'),
          },
          { name: say('tokens.one.reference'), value: <ShortId id={token.id} /> },
        ]}
      />
      {card?.bound === true && (
        <ButtonLink to={`/tokens/new?card=${token.card}`} kind="second">
          {say('tokens.one.share')}
        </ButtonLink>
      )}
    </>
  );
}
