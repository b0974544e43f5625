import { EmptyState, LiveBar, Skeleton, Timestamp, useEvents } from '@sandglass/kit';
import { usePilot } from '../pilot/frame.tsx';
import { StateBadge } from '../pilot/state-badge.tsx';
import { useWords } from '../words/words.ts';
import { LimitGauge } from './limit-gauge.tsx';
import { Measures } from './measures.tsx';
import { figuresShape } from './shape.ts';

/** A pilot as it runs: its limits moving, what its guard obeys, its measures. */
export default function Watch() {
  const { pilot } = usePilot();
  return (
    <div className="c-stack">
      <Limits pilot={pilot.id} />
      <Measures pilot={pilot.id} />
    </div>
  );
}

function Limits({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const live = useEvents(`/api/pilots/${pilot}/live`, 'figures', figuresShape);
  const { data } = live;
  return (
    <section className="c-card" aria-labelledby="limits">
      <h2 id="limits">{say('watch.limits')}</h2>
      <LiveBar live={live} />
      {data === undefined && <Skeleton lines={4} />}
      {data !== undefined && (
        <>
          <p className="c-by">
            <StateBadge state={data.state} />
            {data.mandate !== null && (
              <span>
                {say('watch.guard')}: <b>{say(`watch.guardIs.${data.mandate.status}`)}</b>{' '}
                {say('watch.since')} <Timestamp at={data.mandate.obeyedAt} />
              </span>
            )}
          </p>
          {data.limits.length === 0 ? (
            <EmptyState title={say('watch.limitsNone')} why={say('watch.limitsNoneWhy')} />
          ) : (
            data.limits.map((limit) => <LimitGauge key={limit.id} limit={limit} />)
          )}
        </>
      )}
    </section>
  );
}
