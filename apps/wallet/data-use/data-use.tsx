import { Shown, useLocale, useRead } from '@sandglass/kit';
import { CONSENTS, consents, NEEDED_TO_APPLY } from '../bank/consents.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { ConsentCard } from './consent-card.tsx';

/** What the bank asks to use data for: each purpose by itself, never bundled. */
export default function DataUse() {
  const say = useWords();
  const [locale] = useLocale();
  const read = useRead(CONSENTS, consents);
  return (
    <Page title={say('data.title')} back="/">
      <p className="w-lead">{say('data.lead')}</p>
      <Shown read={read} lines={8}>
        {(asked) => (
          <>
            {asked.consents.map((consent) => (
              <ConsentCard key={consent.purpose} consent={consent} />
            ))}
            {asked.necessary.length > 0 && (
              <section>
                <h2>{say('data.necessary')}</h2>
                {asked.necessary.map(({ purpose, title, wording }) => (
                  <p key={purpose}>
                    <strong>{title[locale]}</strong>
                    <br />
                    {wording[locale]}
                  </p>
                ))}
              </section>
            )}
            {asked.consents.every(
              ({ purpose, state }) => !NEEDED_TO_APPLY.includes(purpose) || state === 'granted',
            ) ? (
              <>
                <p role="status">{say('data.all')}</p>
                <ButtonLink to="/apply">{say('home.apply.button')}</ButtonLink>
              </>
            ) : (
              <p>{say('data.needed')}</p>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}
