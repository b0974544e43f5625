import { Timestamp, useLocale, useWrite, WritePanel } from '@sandglass/kit';
import { useQueryClient } from '@tanstack/react-query';
import { Tag } from 'antd-mobile';
import { CONSENTS, type Consent, consentChanged, grantPath, withdrawPath } from '../bank/consents.ts';
import { Card } from '../frame/card.tsx';
import { Leave } from '../frame/leave.tsx';
import { useWords } from '../words/words.ts';
import { ConsentChoice } from './consent-choice.tsx';

/** One purpose: what for, whether it is allowed, and the one thing that can be changed about that. */
export function ConsentCard({ consent }: { readonly consent: Consent }) {
  const say = useWords();
  const [locale] = useLocale();
  const reads = useQueryClient();
  const { purpose, version, state } = consent;
  const granted = state === 'granted';
  const write = useWrite(`/data-use ${purpose}`, consentChanged, () => {
    void reads.invalidateQueries({ queryKey: [CONSENTS] }).then(write.reset);
  });
  return (
    <Card>
      <div className="w-row">
        <h2>{consent.title[locale]}</h2>
        <Tag color={granted ? 'var(--sg-teal)' : 'var(--sg-ink-soft)'} fill="outline">
          {say(`data.${state}`)}
        </Tag>
      </div>
      {state === 'outdated' && <p>{say('data.outdatedWhy')}</p>}
      <p>{consent.wording[locale]}</p>
      <p className="sg-hint">
        {granted && consent.grantedAt !== null && (
          <>
            {say('data.since')} <Timestamp at={consent.grantedAt} /> ·{' '}
          </>
        )}
        {say('data.version')} {version}
        {consent.uses > 0 && <> · {say('data.usedTimes', { n: consent.uses })}</>}
      </p>
      <WritePanel write={write} leave={<Leave to="/" />}>
        <ConsentChoice
          consent={consent}
          grant={() => write.send(grantPath(purpose), { version })}
          withdraw={() => write.send(withdrawPath(purpose), {})}
        />
      </WritePanel>
    </Card>
  );
}
