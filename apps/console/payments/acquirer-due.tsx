import { number, object, Shown, useRead } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words/words.ts';
import { useAcquirerDesk } from './doors.ts';

const dueShape = object({ stuck: number, differences: number });

/** What waits for the simulated acquirer's staff today; for other institutions what is given. */
export function AcquirerDue({ others, none }: { readonly others: ReactNode; readonly none: ReactNode }) {
  const { data } = useAcquirerDesk();
  return data?.own === true ? <Waiting none={none} /> : others;
}

function Waiting({ none }: { readonly none: ReactNode }) {
  const say = useWords();
  const read = useRead('/api/acquiring/due', dueShape);
  return (
    <Shown read={read}>
      {({ stuck, differences }) => {
        if (differences + stuck === 0) return none;
        return (
          <ul className="c-due">
            {stuck > 0 && (
              <li>
                <Link to="/acquirer/live/open-sales?state=stuck">
                  {say('payments.acquirer.stuckDue', { count: stuck })}
                </Link>
              </li>
            )}
            {differences > 0 && (
              <li>
                <Link to="/acquirer/clearing">
                  {say('payments.acquirer.differencesDue', { count: differences })}
                </Link>
              </li>
            )}
          </ul>
        );
      }}
    </Shown>
  );
}
