import { Timestamp } from '@sandglass/kit';
import { Link } from 'react-router';
import { useWords } from '../words/words.ts';
import type { Figures } from './shape.ts';
import { StuckSteps } from './stuck-steps.tsx';

/** How many sales have not ended, and whether one of them waits for a person. */
export function StuckSales({ open }: { readonly open: NonNullable<Figures['open']> }) {
  const say = useWords();
  return (
    <>
      <h3>{say('payments.openSales')}</h3>
      <p>
        {say('payments.openCounts', {
          sending: open.sending,
          reversing: open.reversing,
          stuck: open.stuck,
        })}
        {open.oldestAt !== null && (
          <>
            {' · '}
            {say('payments.oldest')} <Timestamp at={open.oldestAt} />
          </>
        )}{' '}
        <Link to="open-sales">{say('payments.toOpenSales')}</Link>
      </p>
      {open.stuck > 0 && (
        <>
          <strong className="c-alarm">{say('payments.stuckNow', { count: open.stuck })}</strong>
          <StuckSteps />
        </>
      )}
    </>
  );
}
