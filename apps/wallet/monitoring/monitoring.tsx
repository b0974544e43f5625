import { BusinessDate, EmptyState, Shown, useLocale, useRead } from '@sandglass/kit';
import { isFrozen, MONITORING, type Monitoring, monitoring, type Warning } from '../bank/monitoring.ts';
import { ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';

/** What the monitoring found, what it did to the limit and what it did not, and how to object. */
export default function MonitoringPage() {
  const say = useWords();
  const read = useRead(MONITORING, monitoring);
  return (
    <Page title={say('monitoring.title')} back="/">
      <Shown read={read} lines={6}>
        {(found) => (
          <>
            {found.warning === null ? (
              <EmptyState title={say('monitoring.nothing')} why={say('monitoring.nothingWhy')} />
            ) : (
              <Found warning={found.warning} />
            )}
            <Watched found={found} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Found({ warning }: { readonly warning: Warning }) {
  const say = useWords();
  const [locale] = useLocale();
  return (
    <>
      <Card strong title={say(`monitoring.is.${warning.state}`)}>
        <p>{say(isFrozen(warning) ? 'monitoring.means' : 'monitoring.meansNothing')}</p>
        <h3>{say('monitoring.reasons')}</h3>
        <ul className="w-reasons">
          {warning.reasons.map(({ code, text }) => (
            <li key={code}>{text[locale]}</li>
          ))}
        </ul>
        {warning.simulated && <p className="sg-hint">{say('monitoring.simulated')}</p>}
        <p className="sg-hint">
          {say('monitoring.since')} <BusinessDate day={warning.frozenOn ?? warning.raisedOn} zone />
        </p>
      </Card>
      {warning.words !== null && <Answered warning={warning} />}
      {warning.state === 'frozen' && (
        <ButtonLink to="/monitoring/object">{say('monitoring.object')}</ButtonLink>
      )}
    </>
  );
}

function Answered({
  warning: { words, dueOn, state, late, answer, answeredOn },
}: {
  readonly warning: Warning;
}) {
  const say = useWords();
  return (
    <Card title={say('monitoring.yourWords')}>
      <p className="w-words">{words}</p>
      {state === 'objected' && dueOn !== null && (
        <p role="status">
          {say(late ? 'monitoring.answerLate' : 'monitoring.answerBy')} <BusinessDate day={dueOn} zone />
        </p>
      )}
      {answer !== null && answeredOn !== null && (
        <>
          <h3>{say('monitoring.answer')}</h3>
          <p className="w-words">{answer}</p>
          <p className="sg-hint">
            <BusinessDate day={answeredOn} zone />
          </p>
        </>
      )}
    </Card>
  );
}

/** Whether anything is read at all, and where that is decided. */
function Watched({ found: { watched, readOn } }: { readonly found: Monitoring }) {
  const say = useWords();
  return (
    <Card title={say('monitoring.reading')}>
      <p>{say(watched ? 'monitoring.watched' : 'monitoring.unread')}</p>
      {readOn !== null && (
        <p className="sg-hint">
          {say('monitoring.lastRead')} <BusinessDate day={readOn} zone />
        </p>
      )}
      <ButtonLink to="/data-use" kind="second">
        {say('monitoring.decide')}
      </ButtonLink>
    </Card>
  );
}
