import { flag, nullable, number, object, oneOf, Shown, text, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useWords } from '../../words/words.ts';

const shape = object({
  model: text,
  productVersion: number,
  rules: nullable(text),
  release: nullable(text),
  releaseNow: text,
  unrepeatable: nullable(oneOf('basis-not-kept', 'decided-by-officers', 'model-gone', 'rules-gone')),
  same: nullable(flag),
});

/** The decision made again from what was recorded of it, when somebody asks. */
export function DecidedAgain({ application }: { readonly application: string }) {
  const say = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <section className="c-card" aria-labelledby="decided-again">
      <h2 id="decided-again">{say('rules.again')}</h2>
      <p>{say('rules.againMeans')}</p>
      {asked ? (
        <Found application={application} />
      ) : (
        <button type="button" className="sg-button c-small" onClick={() => setAsked(true)}>
          {say('rules.decideAgain')}
        </button>
      )}
    </section>
  );
}

function Found({ application }: { readonly application: string }) {
  const say = useWords();
  const read = useRead(`/api/pipeline/${application}/replay`, shape);
  return (
    <Shown read={read}>
      {({ model, productVersion, rules, release, releaseNow, unrepeatable, same }) => (
        <>
          <p className="c-lead" role="status">
            {unrepeatable === null
              ? say(same ? 'rules.same' : 'rules.notSame')
              : say(`rules.unrepeatable.${unrepeatable}`)}
          </p>
          <dl className="c-facts">
            {[
              [say('rules.againRules'), rules],
              [say('rules.againModel'), model],
              [say('rules.againProduct'), String(productVersion)],
              [say('rules.againRelease'), release],
              [say('rules.againNow'), releaseNow],
            ].map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <code>{value ?? '–'}</code>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Shown>
  );
}
