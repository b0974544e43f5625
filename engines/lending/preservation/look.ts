import { effects, operation, refuse } from '@sandglass/operations';
import { LoanOnly } from '../recovery/inputs.ts';
import { type Preserving, preservationKeys, restOfPreservation } from './case.ts';
import { lapsedOn, preservations } from './preservation.ts';
import { onDate, type Seal, sealId, seals } from './seal.ts';

/** Cases that a business date changes: the time to sue is over, or a seal's term. $1 shard, $2 date. */
export const PRESERVATIONS_TO_LOOK_AT = `
  select p.id from lending.preservation p where p.shard = $1 and p.state = 'granted' and p.sued_on is null and p.sue_by < $2::date
  union
  select s.loan from lending.seal s where s.shard = $1 and s.state = 'sealed' and s.until < $2::date
  order by id limit 10000`;

/** What the law ends by itself on a date: a preservation that no suit followed, and seals that nobody renewed. */
export const lookAtPreservationOf = ({ lender: { shard } }: Preserving) =>
  operation({
    name: `${shard}.preservation.look`,
    summary:
      'Ends what the law ends by itself: a preservation without a suit, and seals that were not renewed.',
    business: 'closing',
    roles: ['system'],
    input: LoanOnly,
    load: ({ loanId }) => preservationKeys(loanId),
    loadThen: (state, { loanId }) => restOfPreservation(state, loanId),
    decide: (state, { loanId }, { businessDate: date }) => {
      const row = state.get(preservations, loanId);
      if (row === undefined) return refuse('preservation-unknown', { loan: loanId });
      const lapsed = lapsedOn(row, date);
      const ended = Array.from({ length: row.assets }, (_, at) => state.get(seals, sealId(loanId, at + 1))!)
        .map((seal) => ({ seal, after: lapsed ? fallen(seal) : onDate(seal, date) }))
        .filter(({ seal, after }) => seal.state !== after.state);
      const fact = (event: string, opening: Readonly<Record<string, string | number>>) => ({
        kind: `${shard}.${event}`,
        subject: row.customer,
        header: { product: row.product },
        opening: { loan: loanId, ...opening },
      });
      return effects({
        reply: { loan: loanId, lapsed, ended: ended.length },
        rows: [
          ...(lapsed ? [preservations.update({ ...row, state: 'lapsed' })] : []),
          ...ended.map(({ after }) => seals.update(after)),
        ],
        facts: [
          ...(lapsed ? [fact('preservation-lapsed', { sueBy: row.sue_by ?? '' })] : []),
          ...ended.map(({ after }) => fact(lapsed ? 'seal-lapsed' : 'seal-expired', { asset: after.n })),
        ],
      });
    },
  });

const fallen = (seal: Seal): Seal =>
  seal.state === 'sealed' || seal.state === 'waiting' ? { ...seal, state: 'lapsed' } : seal;
