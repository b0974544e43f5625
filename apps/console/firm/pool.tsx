import { Amount, EmptyState, Shown, Timestamp, useRead } from '@sandglass/kit';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMe } from '../frame/me.ts';
import { Bid } from '../lending/disposal/bid.tsx';
import { DataList } from '../lending/disposal/pool.tsx';
import { type OnePool, onePoolShape } from '../lending/disposal/shape.ts';
import { useDoors } from '../lending/doors.ts';
import { useWords } from '../words/words.ts';
import { BidDialog } from './bid-dialog.tsx';
import { RevealDialog } from './reveal-dialog.tsx';
import { type Standing, standingOf } from './standing.ts';
import { Tape } from './tape.tsx';

/** A round closes while its page is open. */
const AGAIN_MS = 20_000;

/** One pool for a firm that was invited: what is in it without anybody's name, its own bid, and what became of it. */
export default function FirmPool() {
  const say = useWords();
  const doors = useDoors();
  const { party } = useMe();
  const { pool: id = '' } = useParams();
  const read = useRead(`${doors}/disposals/${encodeURIComponent(id)}`, onePoolShape, AGAIN_MS);
  return (
    <>
      <p>
        <Link to="/firm/pools">‹ {say('firm.pools')}</Link>
      </p>
      <Shown read={read} none={<EmptyState title={say('disposal.noSuch')} why={say('firm.noSuchWhy')} />}>
        {(pool) => (
          <>
            <Head pool={pool} standing={standingOf(pool, party)} firm={party} />
            <Tape pool={pool.pool} />
            <DataList pool={pool.pool} />
          </>
        )}
      </Shown>
    </>
  );
}

interface HeadProps {
  readonly pool: OnePool;
  readonly standing: Standing;
  readonly firm: string;
}

function Head({ pool, standing, firm }: HeadProps) {
  const say = useWords();
  return (
    <section className="c-card c-next" aria-labelledby="pool">
      <h2 id="pool">{pool.name}</h2>
      <p className="c-lead" role="status">
        {say(`firm.stands.${standing}`)}
      </p>
      <p>{say('disposal.loansOf', { count: pool.loans, debtors: pool.debtors })}</p>
      <dl className="c-facts c-figures">
        {useFacts(pool, firm).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Acts pool={pool} standing={standing} />
    </section>
  );
}

function useFacts(pool: OnePool, firm: string): readonly (readonly [string, ReactNode])[] {
  const say = useWords();
  const own = pool.bids.find(({ bidder }) => bidder === firm);
  const money = (value: OnePool['claim']) => <Amount value={value} currency="CNY" />;
  const isMine = pool.winner === firm;
  return [
    [say('disposal.form'), say(`disposal.forms.${pool.form}`)],
    [say('disposal.principal'), money(pool.principal)],
    [say('disposal.claim'), money(pool.claim)],
    ...(pool.cutOff === null ? [] : [[say('disposal.cutOff'), pool.cutOff] as const]),
    [say('disposal.round'), pool.round],
    ...(pool.closesAt === null
      ? []
      : [[say('disposal.closesAt'), <Timestamp key="c" at={pool.closesAt} />] as const]),
    ...(pool.revealUntil === null
      ? []
      : [[say('disposal.revealUntil'), <Timestamp key="r" at={pool.revealUntil} />] as const]),
    ...(own === undefined
      ? []
      : [
          [
            say('firm.yourBid'),
            <span key="own">
              {own.value !== null && <Bid form={pool.form} value={own.value} />}{' '}
              {say('firm.version', { version: own.versions })} <Timestamp at={own.sealedAt} />
            </span>,
          ] as const,
        ]),
    ...(pool.winner === null
      ? []
      : [[say('disposal.winner'), isMine ? say('firm.you') : pool.winner] as const]),
    ...(pool.price === null
      ? []
      : [[say('disposal.price'), <Bid key="price" form={pool.form} value={pool.price} />] as const]),
    ...(isMine ? [[say('disposal.passedMoney'), money(pool.passed)] as const] : []),
    ...(isMine && pool.form === 'outsourcing'
      ? [[say('disposal.commission'), money(pool.commission)] as const]
      : []),
  ];
}

function Acts({ pool, standing }: { readonly pool: OnePool; readonly standing: Standing }) {
  const say = useWords();
  const [open, setOpen] = useState<'bid' | 'reveal'>();
  const close = () => setOpen(undefined);
  const act =
    standing === 'open' || standing === 'sealed' ? 'bid' : standing === 'reveal' ? 'reveal' : undefined;
  return (
    <div className="sg-actions">
      {act !== undefined && (
        <button type="button" className="sg-button sg-primary" onClick={() => setOpen(act)}>
          {say(standing === 'sealed' ? 'firm.act.change' : `firm.act.${act}`)}
        </button>
      )}
      {standing === 'won' && pool.form === 'outsourcing' && pool.state === 'awarded' && (
        <Link to="/firm/cases" className="sg-button">
          {say('firm.toCases')}
        </Link>
      )}
      {open === 'bid' && <BidDialog pool={pool} isChange={standing === 'sealed'} onClose={close} />}
      {open === 'reveal' && <RevealDialog pool={pool} onClose={close} />}
    </div>
  );
}
