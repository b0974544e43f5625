import { EmptyState, Shown, useRead } from '@sandglass/kit';
import { useState } from 'react';
import { useMe } from '../frame/me.ts';
import { usePilot } from '../pilot/frame.tsx';
import { useWords } from '../words/words.ts';
import { LeftOver } from './left-over.tsx';
import { PlanList } from './plan-list.tsx';
import { exitsShape } from './shape.ts';
import { StartExit } from './start-exit.tsx';
import { UnderWay } from './under-way.tsx';

/** The program takes its steps by itself. */
const LOOK_MS = 3_000;
const live = ['admitted', 'running', 'suspended'];

/** How a pilot leaves: its plans, and once it is leaving, each step, what is stuck, and what is left over. */
export default function ExitPage() {
  const say = useWords();
  const { role } = useMe();
  const { pilot, own } = usePilot();
  const [starting, setStarting] = useState(false);
  const read = useRead(`/api/pilots/${pilot.id}/exits`, exitsShape, LOOK_MS);
  const mayStart = (role === 'supervisor' || own) && live.includes(pilot.state);
  return (
    <section aria-labelledby="exit" className="c-stack">
      <h2 id="exit">{say('exit.title')}</h2>
      <Shown read={read} none={<EmptyState title={say('exit.none')} why={say('exit.noneWhy')} />}>
        {({ plans, exit }) => {
          const plan = plans.find((each) => each.class === exit?.class);
          return (
            <>
              {exit !== null && plan !== undefined && <UnderWay exit={exit} plan={plan} />}
              {mayStart && exit?.state !== 'under-way' && (
                <p>
                  <button type="button" className="sg-button sg-grave" onClick={() => setStarting(true)}>
                    {say(exit?.state === 'proposed' ? 'exit.second' : 'exit.start')}
                  </button>
                </p>
              )}
              {starting && <StartExit proposed={exit} onClose={() => setStarting(false)} />}
              {(role === 'supervisor' || own) && exit !== null && <LeftOver pilot={pilot.id} />}
              <PlanList plans={plans} />
            </>
          );
        }}
      </Shown>
    </section>
  );
}
