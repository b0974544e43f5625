import { LiveBar, ProblemPanel, Skeleton, useWatch } from '@sandglass/kit';
import { useSearchParams } from 'react-router';
import { UrlSelect } from '../frame/url-select.tsx';
import { useWords } from '../words/words.ts';
import { usePaymentDoors } from './doors.ts';
import { LiveFigures } from './live-figures.tsx';
import { LiveList } from './live-list.tsx';
import { figuresShape, type Party, parties } from './shape.ts';
import { Simulated } from './simulated.tsx';
import { StuckSales } from './stuck-sales.tsx';

/** What passes a party now: its figures, its lines, what waits, and the payments one by one. */
export default function Live() {
  const say = useWords();
  const [query] = useSearchParams();
  const doors = usePaymentDoors();
  const seen: readonly Party[] = doors.party === 'acquirer' ? ['acquirer'] : parties;
  const party: Party = seen.find((one) => one === query.get('party')) ?? 'acquirer';
  const live = useWatch(`${doors.api}/live/${party}`, figuresShape);
  return (
    <section className="c-card" aria-labelledby="live">
      <h2 id="live">{say('payments.live')}</h2>
      <p className="c-soft">{say('payments.liveLead')}</p>
      {seen.length > 1 && (
        <>
          <Simulated />
          <UrlSelect
            name="party"
            label={say('payments.party')}
            choices={seen.map((value) => ({
              value: value === 'acquirer' ? '' : value,
              label: say(`payments.place.${value}`),
            }))}
          />
        </>
      )}
      {live.refused === undefined ? <LiveBar live={live} /> : <ProblemPanel problem={live.refused} />}
      {live.data === undefined ? (
        live.refused === undefined && <Skeleton lines={6} />
      ) : (
        <LiveFigures of={live.data} />
      )}
      {live.data?.open != null && <StuckSales open={live.data.open} />}
      <LiveList key={party} party={party} />
    </section>
  );
}
