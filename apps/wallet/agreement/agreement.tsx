import { EmptyState, Shown, Timestamp, useRead, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import {
  ACCEPT,
  type Accepted,
  AGREEMENTS,
  type Agreement,
  agreements,
  nowAccepted,
} from '../bank/agreements.ts';
import { Button, ButtonLink } from '../frame/button.tsx';
import { Card } from '../frame/card.tsx';
import { Leave } from '../frame/leave.tsx';
import { Page } from '../frame/page.tsx';
import { useWords } from '../words/words.ts';
import { Changes, Clauses } from './clauses.tsx';

/** The service agreement: what changed, what holds, and every version that one accepted. */
export default function AgreementPage() {
  const say = useWords();
  const read = useRead(AGREEMENTS, agreements);
  return (
    <Page title={say('agreement.title')} back="/">
      <Shown read={read} lines={10}>
        {({ state, inForce, accepted }) =>
          inForce === null ? (
            <EmptyState title={say('agreement.none')} why={say('agreement.noneWhy')}>
              <ButtonLink to="/pilot">{say('pilot.more')}</ButtonLink>
            </EmptyState>
          ) : (
            <>
              {state === 'changed' && <Changed inForce={inForce} before={accepted[0]} />}
              <Card title={say('agreement.inForce', { version: String(inForce.version) })}>
                {state === 'accepted' && <p role="status">{say('agreement.accepted')}</p>}
                <Clauses words={inForce.text} />
                <Digest of={inForce} />
              </Card>
              <History accepted={accepted} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}

/** The notice of a new version, the difference, and the consent to it. */
function Changed({
  inForce,
  before,
}: {
  readonly inForce: Agreement;
  readonly before: Accepted | undefined;
}) {
  const say = useWords();
  const reads = useQueryClient();
  const write = useWrite('/agreement', nowAccepted, () => {
    void reads.invalidateQueries({ queryKey: [AGREEMENTS] });
  });
  const { version, sha256 } = inForce;
  return (
    <Card strong>
      <h2>{say('agreement.changed')}</h2>
      <p>{say('agreement.changedText')}</p>
      {before !== undefined && (
        <>
          <h3>{say('agreement.changes', { from: String(before.version), to: String(version) })}</h3>
          <Changes before={before.text} after={inForce.text} />
        </>
      )}
      <WritePanel write={write} leave={<Leave to="/" />}>
        <Button onClick={() => write.send(ACCEPT, { version, sha256 })}>
          {say('agreement.accept', { version: String(version) })}
        </Button>
      </WritePanel>
    </Card>
  );
}

function History({ accepted }: { readonly accepted: readonly Accepted[] }) {
  const say = useWords();
  return (
    <Card title={say('agreement.history')}>
      {accepted.length === 0 && <p>{say('agreement.historyNone')}</p>}
      {accepted.map((one) => (
        <details key={`${one.version} ${one.acceptedAt}`} className="w-details">
          <summary>
            {say('agreement.version', { version: String(one.version) })} · {say(`agreement.at.${one.at}`)}
          </summary>
          <p className="sg-hint">
            <Timestamp at={one.acceptedAt} />
          </p>
          <Clauses words={one.text} />
          <Digest of={one} />
        </details>
      ))}
    </Card>
  );
}

/** What the words can be checked by. */
function Digest({ of }: { readonly of: Agreement }) {
  const say = useWords();
  return (
    <p className="sg-hint">
      {say('agreement.since')} <Timestamp at={of.inForceSince} />
      <br />
      {say('agreement.digest')} <code className="w-digest">{of.sha256}</code>
    </p>
  );
}
