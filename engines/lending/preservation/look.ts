import { effects, operation, refuse } from '@sandglass/operations';
import { LoanOnly } from '../recovery/inputs.ts';
import { type Preserving, preservationKeys, restOfPreservation } from './case.ts';
import type { CourtRules } from './court-rules.ts';
import { lapsedOn, preservations } from './preservation.ts';
import { onDate, renewalOf, type Seal, sealId, seals } from './seal.ts';

/** Cases that a business date changes: the time to sue is over, or a seal's term is or nears it. $1 shard, $2 date. */
export const preservationsToLookAt = ({ renewal }: CourtRules): string => `
  select p.id from lending.preservation p where p.shard = $1 and p.state = 'granted' and p.sued_on is null and p.sue_by < $2::date
  union
  select s.loan from lending.seal s where s.shard = $1 and s.state = 'sealed'
    and (s.until < $2::date or (s.until <= $2::date + ${renewal.taskDays} and s.reminded is distinct from s.until))
  order by id limit 10000`;

/** What the law ends by itself on a date: a preservation that no suit followed, and seals that nobody renewed. */
export const lookAtPreservationOf = ({ lender: { shard }, rules }: Preserving) =>
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
        .map((seal) => ({ seal, after: lapsed ? fallen(seal) : reminded(onDate(seal, date), rules, date) }))
        .filter(({ seal, after }) => seal.state !== after.state || seal.reminded !== after.reminded);
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
          ...ended.map(({ after }) => fact(eventOf(after), { asset: after.n })),
        ],
      });
    },
  });

/** Its renewal becomes a task, once for each term. */
function reminded(seal: Seal, rules: CourtRules, date: string): Seal {
  const renewal = seal.state === 'sealed' ? renewalOf(seal, rules) : null;
  return renewal !== null && renewal.from <= date ? { ...seal, reminded: seal.until } : seal;
}

const eventOf = ({ state }: Seal): string =>
  state === 'sealed' ? 'seal-nears-end' : state === 'lapsed' ? 'seal-lapsed' : 'seal-expired';

const fallen = (seal: Seal): Seal =>
  seal.state === 'sealed' || seal.state === 'waiting' ? { ...seal, state: 'lapsed' } : seal;
