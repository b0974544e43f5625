import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { useSearchParams } from 'react-router';
import { useMe } from '../../frame/me.ts';
import { NextPage } from '../../frame/next-page.tsx';
import { Page } from '../../frame/page.tsx';
import { useWords } from '../../words/words.ts';
import { Simulated } from '../simulated.tsx';
import '../payments.css';
import { DayCard } from './day-card.tsx';
import { Fees } from './fees.tsx';
import { networkDaysShape } from './shape.ts';
import { watchesNetwork } from './watches-network.ts';

/** The simulated network as supervisors and auditors see it: settlement dates with all members' positions, and what payments cost. */
export default function NetworkPage() {
  const say = useWords();
  const { role } = useMe();
  return (
    <Page title={say('payments.network.title')}>
      {watchesNetwork(role) ? (
        <div className="c-stack p-desk">
          <p className="c-lead">{say('payments.network.lead')}</p>
          <Simulated />
          <Days />
          <Fees />
        </div>
      ) : (
        <EmptyState title={say('payments.network.notYours')} why={say('payments.network.notYoursWhy')} />
      )}
    </Page>
  );
}

function Days() {
  const say = useWords();
  const [query] = useSearchParams();
  const cursor = query.get('cursor');
  const path = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`;
  const read = useRead(`/api/network/days${path}`, networkDaysShape);
  return (
    <Shown read={read} lines={8}>
      {({ days, next }) =>
        days.length === 0 ? (
          <EmptyState title={say('payments.clearing.none')} why={say('payments.network.noneWhy')} />
        ) : (
          <>
            {days.map((day) => (
              <DayCard key={day.date} day={day} />
            ))}
            <NextPage next={next}>{say('payments.network.earlier')}</NextPage>
          </>
        )
      }
    </Shown>
  );
}
