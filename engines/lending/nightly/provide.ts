import type { Table } from '@sandglass/operations';
import type { Sweep, Totals } from '@sandglass/sweeps';
import { earn } from '../books/recognise.ts';
import { COMMITMENT_PROVISION, IMPAIRED_INCOME, IMPAIRMENT_LOSS, LOSS_ALLOWANCE } from '../chart.ts';
import { BAD_HERE_BPS_MAX, EXCUSED_DAYS_MAX, OVERDUE_ELSEWHERE_BPS_MAX } from '../classify/rules.ts';
import { TIERS } from '../classify/tier.ts';
import { type LossFactors, lossTable, MONTHS, RATE_PERCENT_MAX } from '../provision/loss.ts';
import { parametersOn, type RiskParameters, UNRATED_CLASS } from '../provision/parameters.ts';
import { YEAR_BPS } from './stand.ts';
import { standings } from './standing.ts';

const RANKS = `array[${TIERS.map((tier) => `'${tier}'`).join(', ')}]`;
/** The columns of a night's sums that count loans and principal by tier. */
const column = (what: 'loans' | 'principal', tier: string): string => `${what}_${tier.replace('-', '_')}`;

/**
 * What `given` brings. Tiers are ranks 1 to 5 in here: $3 months of the loss table; $4 and $5 its factors within twelve months
 * and to the end, in the order of `lossTable`; $6 products that are retail; $7 floors and $8 losses given default by rank;
 * $9–$11 how lateness lowers the class; then single figures.
 */
const CCF = '$12::int4';
const BACKSTOP = '$13::int4';
const CLASSES_UP = '$14::int4';
const CLASSES_DOWN = '$15::int4';
const CALM = '$16::int4';
const CLASSES = '$17::int4';
const UNSECURED = '$18::int4';

/** `offset 0` has each figure of a loan taken from its row once, so that the joins carry only what is needed of it. */
const LOANS = `
  loans as (
    select l.id, l.customer, l.principal, l.rate_bps, l.next_due_on, l.state = 'active' as active, l.product = any($6::text[]) as retail,
      case when l.state <> 'active' or l.frozen_on is not null or l.available_until < $2::date then 0
        else greatest(l.limit_amount - case when l.revolving then l.principal else l.drawn_total end, 0) end as undrawn,
      case when l.next_due_on < $2::date then $2::date - l.next_due_on else 0 end as days,
      l.terms ->> 'form' as form, l.term_months, (l.terms ->> 'everyMonths')::int4 as every,
      case when l.observed_until >= $2::date then case when l.restructured_bad or l.restructures > 1 then 3 else 2 end else 1 end
        as observed
    from lending.loan l where l.shard = $1 offset 0),
  drawn as (
    select loan, max(matures_on) as matures_on from lending.drawing where shard = $1 and state = 'open' group by loan),
  seen as (
    select l.id, l.customer, l.principal, l.rate_bps, coalesce(p.interest + p.overdue, 0) as receivable, l.undrawn, l.days,
      case when l.form in ('draw-and-repay', 'bullet') then l.term_months else coalesce(l.every, 1) end as every_months,
      case when l.form in ('equal-instalment', 'equal-principal') then 1 else 2 end as repaid,
      least(width_bucket(greatest(1, (coalesce(d.matures_on, $2::date) - $2::date + 29) / 30) - 1, $3::int4[]) + 1,
        cardinality($3::int4[])) as months,
      coalesce(array_position(${RANKS}, s.tier), 1) as tier_before, coalesce(s.stage, 1) as stage_before, s.clean_since,
      s.calm_since, coalesce(s.pd_signed, ${UNRATED_CLASS}) as pd_signed, coalesce(s.pd_rated, ${UNRATED_CLASS}) as pd_rated, s.lgd_bps,
      coalesce(s.allowance, 0) as allowance_before, coalesce(s.commitment, 0) as commitment_before,
      coalesce(s.unwound, 0) as unwound_before, s.as_of, s.ctid as at,
      l.days between 1 and ${EXCUSED_DAYS_MAX} and exists (select from lending.delay y where y.shard = $1 and y.state = 'declared'
        and l.next_due_on between y.from_on and y.to_on) as excused,
      coalesce(array_position(${RANKS}, j.tier), 1) as judged, l.observed, l.retail, b.id is not null as bad_elsewhere
    from loans l
    left join lending.position p on p.shard = $1 and p.id = l.id
    left join drawn d on d.loan = l.id
    left join lending.standing s on s.shard = $1 and s.id = l.id
    left join lending.judgement j on j.shard = $1 and j.id = l.id
    left join lending.borrower b on b.shard = $1 and b.id = l.customer and b.overdue_elsewhere_bps > ${OVERDUE_ELSEWHERE_BPS_MAX}
    where l.active or s.allowance <> 0 or s.commitment <> 0 offset 0)`;

/** `classifyAlone` and `classify`, without the expected loss. */
const CLASSIFY = `
  alone as (
    select *, case when tier_before >= 3 and days = 0 then coalesce(clean_since, $2::date) end as clean,
      case when days > 360 then 5 when days > 270 then 4 when days > 90 then 3 when days = 0 or excused then 1 else 2 end as by_days,
      case when width_bucket(days, $9::int4[]) = 0 then pd_rated else least(${CLASSES}, greatest(
        pd_rated + ($10::int4[])[width_bucket(days, $9::int4[])], ($11::int4[])[width_bucket(days, $9::int4[])])) end as pd_class
    from seen offset 0),
  cured as (
    select *, case when tier_before >= 3 and (clean is null
        or $2::date < (clean + make_interval(months => greatest(6, 2 * every_months)))::date) then 3 else 1 end as by_cure
    from alone),
  together as materialized (
    select *, greatest(by_days, observed, judged, by_cure) as own from cured),
  debtor as (
    select customer from together where not retail group by customer
    having max(own) >= 3 and ceil(sum(principal) filter (where own >= 3) * 10000 / nullif(sum(principal), 0)) > ${BAD_HERE_BPS_MAX}),
  first as (
    select t.*, case when not retail and d.customer is not null then 3 else 1 end as by_debtor,
      greatest(own, case when not retail and (d.customer is not null or bad_elsewhere) then 3 else 1 end) as tier_first
    from together t left join debtor d on d.customer = t.customer offset 0),
  named as (
    select *, case when tier_first = 1 then 'none' when by_days = tier_first then 'overdue'
        when observed = tier_first then 'restructured' when judged = tier_first then 'judged' when by_cure = tier_first then 'uncured'
        when by_debtor = tier_first then 'debtor-here' else 'debtor-elsewhere' end as because_first
    from first offset 0)`;

/** `stageOf`. */
const STAGE = `
  risk as (
    select *, days > ${BACKSTOP} or pd_class - pd_signed >= ${CLASSES_UP}
      or (tier_first > 1 and because_first <> 'overdue') as risen from named),
  calm as (
    select *, case when tier_first < 3 and not risen and days = 0 and pd_class - pd_signed < ${CLASSES_DOWN}
      then coalesce(calm_since, $2::date) end as calm from risk),
  staged as (
    select *, case when tier_first >= 3 then 3 when risen then 2 when stage_before = 1 then 1
      when calm is not null and $2::date - calm >= ${CALM} then 1 else 2 end as stage from calm offset 0)`;

const shareUp = (amount: string, ppm: string): string => `((${amount}) * (${ppm}) + 999999) / 1000000`;

/** Which factor of the loss table is a loan's: by class, months, rate and way of repaying, counted from 1. */
const FACTOR = `((pd_class - 1) * cardinality($3::int4[]) + months - 1) * ${2 * (RATE_PERCENT_MAX + 1)}
        + least(rate_bps / 100, ${RATE_PERCENT_MAX}) * 2 + repaid`;

/** `atLgd`: a loan that counts as lost is lost whatever secures it. */
const LGD = `coalesce(case when tier_first < 5 then lgd_bps end, ${UNSECURED})`;

/** Expected loss, the tier that it asks for, and what is laid aside; `unwind` of what was impaired before. */
const LOSS = `
  owing as (
    select *, principal + case when tier_first >= 3 then 0 else receivable end as owed,
      least(1000000, ((case when tier_first >= 3 then ($8::int4[])[tier_first] * 100 when stage = 1 then ($4::int4[])[${FACTOR}]
        else ($5::int4[])[${FACTOR}] end)::int8 * ${LGD} + ${UNSECURED} - 1) / ${UNSECURED}) as ppm
    from staged offset 0),
  expected as (
    select *, ${shareUp('owed', 'ppm')} as loss,
      case when stage_before = 3 and as_of is not null then greatest(principal - allowance_before, 0)
        * (rate_bps * ($2::date - as_of)) + unwound_before else 0 end as net_interest
    from owing offset 0),
  impaired as (
    select *, case when tier_first < 3 or owed = 0 then 1 when loss * 10000 / owed >= 9000 then 5
      when loss * 10000 / owed >= 5000 then 4 else 1 end as by_loss from expected offset 0),
  stands as materialized (
    select id, at, days, stage, clean, calm, pd_signed, pd_rated, pd_class, principal, loss, allowance_before, commitment_before,
      greatest(tier_first, by_loss) as tier,
      case when by_loss > tier_first then 'impaired' else because_first end as because,
      greatest(loss, ${shareUp('owed', '($7::int4[])[greatest(tier_first, by_loss)] * 100::int8')}) as allowance,
      case when tier_first >= 3 then 0 else ${shareUp(`undrawn * ${CCF} / 10000`, 'ppm')} end as commitment,
      least(net_interest / ${YEAR_BPS}, allowance_before) as unwinding, net_interest % ${YEAR_BPS} as unwound
    from impaired)`;

const KEPT = `as_of = $2::date, days = n.days, tier = (${RANKS})[n.tier], because = n.because, stage = n.stage,
      clean_since = n.clean, calm_since = n.calm, pd_class = n.pd_class, loss = n.loss, allowance = n.allowance,
      commitment = n.commitment, unwound = n.unwound`;

const WRITE = `
  changed as (
    update lending.standing s set ${KEPT} from stands n where s.shard = $1 and s.ctid = n.at),
  added as (
    insert into lending.standing (shard, id, as_of, days, tier, because, told, stage, clean_since, calm_since, pd_signed,
      pd_rated, pd_class, loss, allowance, commitment, unwound)
    select $1, id, $2::date, days, (${RANKS})[tier], because, 'normal', stage, clean, calm, pd_signed, pd_rated, pd_class, loss,
      allowance, commitment, unwound from stands where at is null),
  swept as (
    select id, id || '|' || days || '|' || (${RANKS})[tier] || '|' || stage || '|' || allowance || '|' || commitment as leaf,
      allowance - allowance_before + unwinding as charge, unwinding, commitment - commitment_before as committed, loss,
      ${TIERS.map(
        (tier, at) => `(tier = ${at + 1})::int4::int8 as ${column('loans', tier)},
      case when tier = ${at + 1} then principal else 0 end as ${column('principal', tier)}`,
      ).join(',\n      ')}
    from stands)`;

/** `stand` for every loan at once. Plan: hash joins over all active loans; the loss table is hashed as well. */
export const STAND = [LOANS, CLASSIFY, STAGE, LOSS, WRITE].join(',');

/** Ages, classifies and provides for every loan. `retail`: products whose loans are classified by asset and not by debtor. */
export const provideSweep = (shard: string, retail: readonly string[] = []): Sweep => ({
  name: `${shard}.provide`,
  touches: [standings as unknown as Table],
  sql: STAND,
  sums: [
    'charge',
    'unwinding',
    'committed',
    'loss',
    ...TIERS.flatMap((tier) => [column('loans', tier), column('principal', tier)]),
  ],
  given: async (_client, _shard, date) => givenOf(date, retail),
  consequences: ({ sums: { charge = 0n, unwinding = 0n, committed = 0n } }: Totals) => ({
    transfers: [
      ...earn(unwinding, LOSS_ALLOWANCE, IMPAIRED_INCOME, 'net-interest'),
      ...earn(charge, IMPAIRMENT_LOSS, LOSS_ALLOWANCE, 'impairment'),
      ...earn(committed, IMPAIRMENT_LOSS, COMMITMENT_PROVISION, 'impairment-commitments'),
    ],
  }),
});

const columns = new Map<RiskParameters, readonly string[]>();

/** The loss table as PostgreSQL's array literals: a night needs it, and writing it out costs more than the night of a small book. */
function tableOf(parameters: RiskParameters): readonly string[] {
  let known = columns.get(parameters);
  if (known === undefined) {
    const table = lossTable(parameters);
    const literal = (of: (factors: LossFactors) => number): string => `{${table.map(of).join(',')}}`;
    known = [literal(({ twelveMonthsPpm }) => twelveMonthsPpm), literal(({ lifetimePpm }) => lifetimePpm)];
    columns.set(parameters, known);
  }
  return known;
}

function givenOf(date: string, retail: readonly string[]): readonly unknown[] {
  const parameters = parametersOn(date);
  const { lgdBps, floorBps, late, ccfBps, backstopDays, classesUp, classesDown, calmDays, pdPpm } =
    parameters;
  return [
    MONTHS,
    ...tableOf(parameters),
    retail,
    TIERS.map((tier) => floorBps[tier]),
    [lgdBps.performing, lgdBps.performing, lgdBps.substandard, lgdBps.doubtful, lgdBps.loss],
    late.map(({ from }) => from),
    late.map(({ down }) => down),
    late.map(({ atLeast }) => atLeast),
    ccfBps,
    backstopDays,
    classesUp,
    classesDown,
    calmDays,
    pdPpm.length,
    lgdBps.performing,
  ];
}
