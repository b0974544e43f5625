import { amountText, BusinessDate, useLocale, useRead, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { CONSENTS, consents } from '../bank/consents.ts';
import { asked, type Base, EVIDENCE, type Evidence, evidences, purposeOf } from '../bank/evidence.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Leave } from '../frame/leave.tsx';
import { useWords } from '../words/words.ts';

const LOOK_MS = 1_000;

/** What the product stands on: read by the customer's consent before the application is sent. */
export function EvidenceCard({ base, currency }: { readonly base: Base; readonly currency: string }) {
  const say = useWords();
  const reads = useQueryClient();
  const given = useRead(CONSENTS, consents);
  const mine = useRead(EVIDENCE, evidences, LOOK_MS);
  const write = useWrite('/apply/check/evidence', asked, () => void reads.invalidateQueries());
  const found = mine.data?.evidence.find((one) => one.base === base);
  const allowed = given.data?.consents.some(
    ({ purpose, state }) => purpose === purposeOf[base] && state === 'granted',
  );
  return (
    <Card title={say(`evidence.${base}`)}>
      {found?.state === 'read' && found.goodUntil !== null ? (
        <Read found={found} currency={currency} />
      ) : allowed ? (
        <WritePanel write={write} leave={<Leave to="/apply" />}>
          <p role="status">{say(found?.state === 'asked' ? 'evidence.reading' : 'evidence.lead')}</p>
          {found?.state !== 'asked' && (
            <Button onClick={() => write.send(EVIDENCE, { base })}>{say('evidence.read')}</Button>
          )}
        </WritePanel>
      ) : (
        <>
          <p>{say('evidence.allow')}</p>
          <ButtonLink to="/data-use" kind="second">
            {say('evidence.toConsent')}
          </ButtonLink>
        </>
      )}
    </Card>
  );
}

function Read({ found, currency }: { readonly found: Evidence; readonly currency: string }) {
  const say = useWords();
  const [locale] = useLocale();
  const { carries, against, goodUntil, simulated } = found;
  return (
    <>
      {carries !== null && (
        <p>{say('evidence.carries', { amount: amountText(carries, currency, locale) })}</p>
      )}
      {against.length > 0 && (
        <>
          <p>{say('evidence.against')}</p>
          <ul className="w-reasons">
            {against.map(({ code, text }) => (
              <li key={code}>{text[locale]}</li>
            ))}
          </ul>
        </>
      )}
      {goodUntil !== null && (
        <p className="sg-hint">
          {say('evidence.goodUntil')} <BusinessDate day={goodUntil} />
          {simulated && <> · {say('monitoring.simulated')}</>}
        </p>
      )}
    </>
  );
}
