import { Timestamp } from '@sandglass/kit';
import { useWords } from '../../words/words.ts';
import { FigureTable } from '../figure-table.tsx';
import { Bid } from './bid.tsx';
import type { OnePool } from './shape.ts';

/** The round's bids: until two officers opened them only that they are there. */
export function PoolBids({ pool }: { readonly pool: OnePool }) {
  const say = useWords();
  const isOpen = pool.reserve !== null;
  return (
    <section className="c-card" aria-labelledby="bids">
      <h3 id="bids">{say('disposal.bids')}</h3>
      {pool.state === 'offered' && <p>{say('disposal.openers', { count: pool.openers })}</p>}
      {pool.reserve !== null && (
        <p>
          {say('disposal.reserve')} <Bid form={pool.form} value={pool.reserve} />
        </p>
      )}
      {pool.bids.length === 0 ? (
        <p className="c-soft">{say('disposal.noBids')}</p>
      ) : (
        <FigureTable
          label={`${pool.name}: ${say('disposal.bids')}`}
          of={say('disposal.bidder')}
          columns={[say('disposal.sealed'), say('disposal.value')]}
          rows={pool.bids.map(({ bidder, sealedAt, seal, revealed, value }) => ({
            id: bidder,
            name: bidder,
            figures: [
              <span key="seal" title={seal}>
                <code>{seal.slice(0, 8)}</code> <Timestamp at={sealedAt} />
              </span>,
              value !== null ? (
                <Bid key="value" form={pool.form} value={value} />
              ) : isOpen ? (
                say('disposal.notRevealed')
              ) : revealed ? (
                say('disposal.revealed')
              ) : (
                say('disposal.hidden')
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}
