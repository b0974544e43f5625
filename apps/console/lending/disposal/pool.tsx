import { Amount, EmptyState, FileButton, Shown, Timestamp, useRead } from '@sandglass/kit';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useWords } from '../../words/words.ts';
import { useDoors } from '../doors.ts';
import { Bid } from './bid.tsx';
import { Candidates } from './candidates.tsx';
import { PoolActs } from './pool-acts.tsx';
import { PoolBids } from './pool-bids.tsx';
import { PoolLoans } from './pool-loans.tsx';
import { type OnePool, onePoolShape } from './shape.ts';

/** One pool from the draft to its end: what is in it, who bid, who awarded it, and what became of each loan. */
export default function PoolPage() {
  const say = useWords();
  const doors = useDoors();
  const { pool: id = '' } = useParams();
  const read = useRead(`${doors}/disposals/${encodeURIComponent(id)}`, onePoolShape);
  return (
    <>
      <p>
        <Link to="..">‹ {say('disposal.title')}</Link>
      </p>
      <Shown read={read} none={<EmptyState title={say('disposal.noSuch')} why={say('disposal.noSuchWhy')} />}>
        {(pool) => (
          <>
            <Head pool={pool} />
            {pool.round > 0 && <PoolBids pool={pool} />}
            {pool.cutOff !== null && <DataList pool={pool.pool} />}
            <PoolLoans pool={pool} />
            {pool.state === 'draft' && <Candidates pool={pool.pool} />}
          </>
        )}
      </Shown>
    </>
  );
}

function Head({ pool }: { readonly pool: OnePool }) {
  const say = useWords();
  const money = (value: OnePool['claim']) => <Amount value={value} currency="CNY" />;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('disposal.form'), say(`disposal.forms.${pool.form}`)],
    ...(pool.cutOff === null
      ? []
      : [
          [say('disposal.principal'), money(pool.principal)] as const,
          [say('disposal.claim'), money(pool.claim)] as const,
        ]),
    ...(pool.cutOff === null ? [] : [[say('disposal.cutOff'), pool.cutOff] as const]),
    ...(pool.closesAt === null
      ? []
      : [
          [say('disposal.round'), pool.round] as const,
          [say('disposal.closesAt'), <Timestamp key="closes" at={pool.closesAt} />] as const,
          [
            say('disposal.revealUntil'),
            <Timestamp key="reveal" at={pool.revealUntil ?? pool.closesAt} />,
          ] as const,
        ]),
    ...(pool.winner === null ? [] : [[say('disposal.winner'), pool.winner] as const]),
    ...(pool.price === null
      ? []
      : [[say('disposal.price'), <Bid key="price" form={pool.form} value={pool.price} />] as const]),
    ...(pool.winner === null ? [] : broughtBy(pool, say)),
  ];
  return (
    <section className="c-card c-next" aria-labelledby="pool">
      <h2 id="pool">
        {pool.name} · {say(`disposal.is.${pool.state}`)}
      </h2>
      <p className="c-lead">{say(`disposal.next.${pool.state}`)}</p>
      <p>{say('disposal.loansOf', { count: pool.loans, debtors: pool.debtors })}</p>
      <dl className="c-facts c-figures">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {pool.awardWords !== null && <p className="c-words">{pool.awardWords}</p>}
      {pool.state === 'proposed' && (
        <p>{say('disposal.approvals', { count: pool.approvals, of: pool.approvalsNeeded })}</p>
      )}
      {pool.endedWords !== null && <p className="c-words">{pool.endedWords}</p>}
      <PoolActs pool={pool} />
    </section>
  );
}

/** What the pool brought and cost, from the award on. */
function broughtBy(
  pool: OnePool,
  say: ReturnType<typeof useWords>,
): readonly (readonly [string, ReactNode])[] {
  const money = (value: OnePool['claim']) => <Amount value={value} currency="CNY" />;
  if (pool.form === 'outsourcing')
    return [
      [say('disposal.passedMoney'), money(pool.passed)],
      [say('disposal.commission'), money(pool.commission)],
    ];
  return [
    [say('disposal.passedMoney'), money(pool.passed)],
    [say('disposal.returned'), money(pool.returned)],
    ...(pool.result === null ? [] : [[say('disposal.result'), money(pool.result)] as const]),
  ];
}

/** The due-diligence list as a file. */
export function DataList({ pool }: { readonly pool: string }) {
  const say = useWords();
  const doors = useDoors();
  return (
    <section className="c-card" aria-labelledby="data">
      <h3 id="data">{say('disposal.data')}</h3>
      <p className="c-soft">{say('disposal.dataWhy')}</p>
      <div className="sg-actions">
        <FileButton path={`${doors}/disposals/${pool}/data?format=csv`}>{say('disposal.csv')}</FileButton>
        <FileButton path={`${doors}/disposals/${pool}/data?format=xlsx`}>{say('disposal.xlsx')}</FileButton>
      </div>
    </section>
  );
}
