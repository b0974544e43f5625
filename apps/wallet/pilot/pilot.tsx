import { BusinessDate, Shown, useLocale, useRead } from '@sandglass/kit';
import { PILOT, PILOTS, pilot, pilots, registerPage } from '../bank/pilot.ts';
import { type Declared, inLanguage } from '../bank/text.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

/** What it means that this is a pilot: what it is, what for me, until when, where to complain. */
export default function PilotPage() {
  const say = useWords();
  const [locale] = useLocale();
  const read = useRead(PILOT, pilot);
  return (
    <Page title={say('pilot.title')} back="/">
      <p className="w-lead">{say('pilot.lead')}</p>
      <Shown read={read} lines={10}>
        {({ state, endsOn, declaration: { innovation, duration, complaints } }) => (
          <>
            {innovation.summary !== null && (
              <>
                <Card title={say('pilot.what')}>
                  <p>{inLanguage(innovation.summary.what, locale)}</p>
                </Card>
                <Card title={say('pilot.forYou')}>
                  <p>{inLanguage(innovation.summary.forYou, locale)}</p>
                  <ul className="w-points">
                    <li>{say('pilot.points.repay')}</li>
                    <li>{say('pilot.points.harm')}</li>
                    <li>{say('pilot.points.limits')}</li>
                  </ul>
                </Card>
                <Card title={say('pilot.careful')}>
                  <p>{inLanguage(innovation.summary.careful, locale)}</p>
                </Card>
              </>
            )}
            <Card title={say('pilot.untilTitle')}>
              <p>
                {say('pilot.untilLabel')} <BusinessDate day={endsOn ?? duration.endsOn} zone />
              </p>
              <p>{say(state === 'suspended' ? 'pilot.suspendedText' : 'pilot.endText')}</p>
            </Card>
            <Card title={say('pilot.complain')}>
              <h3>{say('pilot.toBank')}</h3>
              <Texts of={complaints.institution.channels} />
              <p className="sg-hint">
                {say('pilot.deadlines', {
                  acknowledge: String(complaints.institution.acknowledgeWithin),
                  answer: String(complaints.institution.answerWithin),
                })}
              </p>
              <h3>{inLanguage(complaints.association.body, locale)}</h3>
              {complaints.association.channels === null ? (
                <p>{say('pilot.noChannels')}</p>
              ) : (
                <Texts of={complaints.association.channels} />
              )}
            </Card>
            <ButtonLink to="/redress">{say('redress.button')}</ButtonLink>
            <Card title={say('pilot.papers')}>
              <ButtonLink to="/agreement" kind="second">
                {say('agreement.title')}
              </ButtonLink>
              <a className="sg-button w-wide" href={registerPage()}>
                {say('pilot.register')}
              </a>
            </Card>
          </>
        )}
      </Shown>
      <OtherPilots />
    </Page>
  );
}

function Texts({ of }: { readonly of: readonly Declared[] }) {
  const [locale] = useLocale();
  return (
    <ul className="w-points">
      {of.map((one) => (
        <li key={one.zh}>{inLanguage(one, locale)}</li>
      ))}
    </ul>
  );
}

/** Every declared pilot in a sentence, with its page. */
function OtherPilots() {
  const say = useWords();
  const [locale] = useLocale();
  const read = useRead(PILOTS, pilots);
  return (
    <section className="w-stack">
      <h2>{say('pilot.others')}</h2>
      <Shown read={read} lines={6}>
        {(all) => (
          <ul className="w-uses">
            {all.pilots.map(({ id, title, summary }) => (
              <li key={id}>
                <a className="w-inline" href={registerPage(id)}>
                  {title[locale]}
                </a>
                {summary !== null && <p>{inLanguage(summary.what, locale)}</p>}
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </section>
  );
}
