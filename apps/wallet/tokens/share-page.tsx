import { Shown, useRead } from '@sandglass/kit';
import { useParams } from 'react-router';
import { sharePath, shareRequest } from '../bank/share.ts';
import { TOKEN_ME, tokenMe } from '../bank/tokens.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { fittingTokens } from './fitting.ts';
import { ShareDecision } from './share-decision.tsx';

/** A shop asks for a token: who, what for, what it is given, and the holder's yes or no. */
export default function Share() {
  const say = useWords();
  const id = useParams().id ?? '';
  const asked = useRead(sharePath(id), shareRequest);
  const me = useRead(TOKEN_ME, tokenMe);
  return (
    <Page title={say('share.title')} back="/tokens">
      <Shown read={asked} lines={8} none={<p>{say('share.none')}</p>}>
        {(request) =>
          request.state === 'open' ? (
            <>
              <p className="w-lead">
                {say('share.lead', { shop: request.requestor.name, scenario: request.scenario })}
              </p>
              {request.requestor.simulated && <p className="sg-hint">{say('share.simulated')}</p>}
              <p>{say(request.recurring ? 'share.recurring' : 'share.once')}</p>
              <p>
                {say('share.returns')} <strong>{request.returnsTo}</strong>
              </p>
              <section className="w-stack">
                <h2>{say('share.given')}</h2>
                <p>{request.consent.wording}</p>
              </section>
              <Shown read={me} lines={4} none={<p>{say('tokens.notHere')}</p>}>
                {({ cards, tokens }) => (
                  <ShareDecision
                    request={request}
                    cards={cards.filter(({ bound, state }) => bound && state === 'active')}
                    own={fittingTokens(tokens, request)}
                  />
                )}
              </Shown>
            </>
          ) : (
            <>
              <p>{say('share.over')}</p>
              <ButtonLink to="/tokens" kind="second">
                {say('tokens.title')}
              </ButtonLink>
            </>
          )
        }
      </Shown>
    </Page>
  );
}
