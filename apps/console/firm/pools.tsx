import { Amount, EmptyState, Shown, Timestamp, useRead } from '@sandglass/kit';
import { Link } from 'react-router';
import { type Pool, poolsShape } from '../lending/disposal/shape.ts';
import { doorsOf, LENDING } from '../lending/lends.ts';
import { useWords } from '../words/words.ts';
import { useLenderName } from './lender-names.ts';

/** The pools to which this firm is invited, of each pilot that lends; those under way first. */
export default function FirmPools() {
  return LENDING.map((pilot) => <PoolsOf key={pilot} pilot={pilot} />);
}

function PoolsOf({ pilot }: { readonly pilot: string }) {
  const say = useWords();
  const nameOf = useLenderName();
  const read = useRead(`${doorsOf(pilot)}/disposals`, poolsShape);
  return (
    <section className="c-card" aria-labelledby={`pools-${pilot}`}>
      <h2 id={`pools-${pilot}`}>{nameOf(pilot)}</h2>
      <Shown read={read}>
        {({ pools }) =>
          pools.length === 0 ? (
            <EmptyState title={say('firm.noPools')} why={say('firm.noPoolsWhy')} />
          ) : (
            <ol className="c-threads">
              {pools.map((pool) => (
                <li key={pool.pool}>
                  <Line pool={pool} to={`/firm/${pilot}/pools/${pool.pool}`} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function Line({ pool, to }: { readonly pool: Pool; readonly to: string }) {
  const say = useWords();
  return (
    <>
      <p className="c-by">
        <Link to={to}>{pool.name}</Link> <b>{say(`disposal.is.${pool.state}`)}</b>
      </p>
      <p>
        {say(`disposal.forms.${pool.form}`)} ·{' '}
        {say('disposal.loansOf', { count: pool.loans, debtors: pool.debtors })} ·{' '}
        <Amount value={pool.principal} currency="CNY" />
        {pool.state === 'offered' && pool.closesAt !== null && (
          <>
            {' · '}
            {say('disposal.closesAt')} <Timestamp at={pool.closesAt} />
          </>
        )}
      </p>
    </>
  );
}
