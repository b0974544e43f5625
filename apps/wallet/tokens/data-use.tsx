import { Shown, useLocale, useRead } from '@sandglass/kit';
import { type Consent, consentChanged, consents } from '../bank/consents.ts';
import { TOKEN_CONSENTS } from '../bank/tokens.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { Act } from './act.tsx';

/** What the bank asks to use data for in this pilot: each purpose by itself. */
export default function TokenDataUse() {
  const say = useWords();
  const [locale] = useLocale();
  const read = useRead(TOKEN_CONSENTS, consents);
  return (
    <Page title={say('tokens.consents.title')} back="/tokens">
      <p className="w-lead">{say('tokens.consents.lead')}</p>
      <Shown read={read} lines={8}>
        {({ consents: asked, necessary }) => (
          <>
            {asked.map((consent) => (
              <Purpose key={consent.purpose} consent={consent} />
            ))}
            {necessary.length > 0 && (
              <section className="w-stack">
                <h2>{say('data.necessary')}</h2>
                {necessary.map(({ purpose, title, wording }) => (
                  <p key={purpose}>
                    <strong>{title[locale]}</strong>
                    <br />
                    {wording[locale]}
                  </p>
                ))}
              </section>
            )}
            <ButtonLink to="/tokens" kind="second">
              {say('tokens.title')}
            </ButtonLink>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Purpose({
  consent: { purpose, version, state, title, wording, uses },
}: {
  readonly consent: Consent;
}) {
  const say = useWords();
  const [locale] = useLocale();
  const granted = state === 'granted';
  return (
    <Card title={title[locale]}>
      {state === 'outdated' && <p>{say('data.outdatedWhy')}</p>}
      <p>{wording[locale]}</p>
      <p className="sg-hint">
        {say(`data.${state}`)}
        {uses > 0 && <> · {say('data.usedTimes', { n: uses })}</>}
      </p>
      <Act
        name={`/tokens/data-use ${purpose}-${granted ? 'withdraw' : 'grant'}`}
        path={`${TOKEN_CONSENTS}/${purpose}/${granted ? 'withdraw' : 'grant'}`}
        button={say(granted ? 'data.withdraw' : 'data.grant')}
        kind={granted ? 'second' : 'primary'}
        reply={consentChanged}
        body={() => (granted ? {} : { version })}
      />
      {state === 'outdated' && (
        <Act
          name={`/tokens/data-use ${purpose}-withdraw`}
          path={`${TOKEN_CONSENTS}/${purpose}/withdraw`}
          button={say('data.withdraw')}
          kind="second"
          reply={consentChanged}
        />
      )}
    </Card>
  );
}
