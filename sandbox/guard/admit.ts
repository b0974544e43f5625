import type { Limit } from '@sandglass/declaration';
import type { Fact, GuardStage, Objection, Passage, Usage } from '@sandglass/operations';
import { formatInstant, localTime } from '@sandglass/time';
import { type Count, counters, customers, type MandateRow, mandates } from './tables.ts';
import { added, maximumOf, textOf, windowOf } from './use.ts';

/** One limit as it meets one usage. */
interface Meeting {
  readonly limit: Limit;
  readonly usage: Usage;
  readonly passage: Passage;
  /** Upper limits stop new business only; closing business passes, and still counts. */
  readonly binding: boolean;
  readonly facts: Fact[];
}

type Check = (meeting: Meeting) => Objection | undefined;

const checks: Readonly<Record<Limit['kind'], Check>> = {
  amount: count,
  balance: count,
  count,
  customers: countCustomer,
  regions: requireRegion,
  hours: requireHours,
};

/**
 * The guard in the operation path. It reads what a decision would use up, before the commit and in the order of the
 * batch, and so is exact: the hundredth of a hundred passes and the next one does not, however many come at once.
 */
export class Guard implements GuardStage {
  /** After its exit a pilot only closes what there may still be: whatever else is asked, it has ended. */
  closed({ operation, shard, writes }: Passage): Objection | undefined {
    const offline = writes.get(mandates, shard)?.status === 'offline';
    return offline && operation.business !== 'closing' ? ended(shard) : undefined;
  }

  admit(list: readonly Usage[], passage: Passage): Objection | { readonly facts: readonly Fact[] } {
    const isNew = passage.operation.business === 'new';
    const mandate = passage.writes.get(mandates, passage.shard);
    const stopped = isNew ? stoppedBy(mandate, passage.shard, passage.now) : undefined;
    if (stopped !== undefined) return stopped;
    const facts: Fact[] = [];
    for (const limit of mandate?.limits ?? []) {
      for (const usage of list) {
        if (usage.measure !== limit.measure) continue;
        const objection = checks[limit.kind]({ limit, usage, passage, binding: isNew, facts });
        if (objection !== undefined) return objection;
      }
    }
    return { facts };
  }
}

function stoppedBy(mandate: MandateRow | undefined, pilot: string, now: number): Objection | undefined {
  if (mandate === undefined) return { code: 'pilot-not-admitted', values: { pilot } };
  switch (mandate.status) {
    case 'running':
      return expired(mandate, pilot, now);
    case 'suspended':
      return { code: 'pilot-suspended', values: { pilot } };
    case 'ended':
    case 'offline':
      return ended(pilot);
    default:
      return mandate.status satisfies never;
  }
}

const ended = (pilot: string): Objection => ({ code: 'pilot-ended', values: { pilot } });

/** The supervisor signed until when: an assessment, a drill or the test itself runs out without anybody's doing. */
function expired(
  { new_until, new_until_for }: MandateRow,
  pilot: string,
  now: number,
): Objection | undefined {
  if (new_until === null || new_until_for === null || now <= new_until) return undefined;
  return { code: expiredCode[new_until_for], values: { pilot, until: formatInstant(new_until) } };
}

const expiredCode = {
  assessment: 'assessment-expired',
  drill: 'drill-expired',
  'end-date': 'test-over',
} as const;

/** Amounts, counts and balances: of the whole pilot, of a region, or of the customer. */
function count(meeting: Meeting): Objection | undefined {
  const { limit, usage, passage } = meeting;
  const more = added(limit, usage);
  if (more === 0n) return undefined;
  const window = windowOf(limit.period, passage.businessDate);
  if (limit.per === 'customer') return countOfCustomer(meeting, window, more);
  const region = limit.per === 'region' ? regionOf(usage, limit) : '';
  return countInTotal(meeting, `${limit.id}|${window}|${region}`, more);
}

/** Customers are counted once a window, at the first usage that serves them. */
function countCustomer(meeting: Meeting): Objection | undefined {
  const { limit, usage, passage } = meeting;
  const window = windowOf(limit.period, passage.businessDate);
  const customer = customerOf(usage, limit);
  const row = passage.writes.get(customers, customer);
  if (row?.counts[limit.id]?.window === window) return undefined;
  const region = limit.per === 'region' ? regionOf(usage, limit) : '';
  const objection = countInTotal(meeting, `${limit.id}|${window}|${region}`, 1n);
  if (objection === undefined) keepCount(passage, customer, limit.id, { window, value: '1' });
  return objection;
}

function countOfCustomer(meeting: Meeting, window: string, more: bigint): Objection | undefined {
  const { limit, usage, passage, binding } = meeting;
  const customer = customerOf(usage, limit);
  const known = passage.writes.get(customers, customer)?.counts[limit.id];
  const before = known?.window === window ? BigInt(known.value) : 0n;
  const after = before + more;
  if (binding && more > 0n && after > maximumOf(limit)) return reached(limit, before);
  keepCount(passage, customer, limit.id, { window, value: after.toString() });
  return undefined;
}

function countInTotal(meeting: Meeting, id: string, more: bigint): Objection | undefined {
  const { limit, passage, binding, facts } = meeting;
  const before = passage.writes.get(counters, id)?.value ?? 0n;
  const after = before + more;
  const maximum = maximumOf(limit);
  if (binding && more > 0n && after > maximum) return reached(limit, before);
  passage.writes.put(counters, { id, value: after });
  // Rounded up: the share of a small maximum must not come to nothing.
  const warnAt = (maximum * BigInt(limit.warnAtPercent) + 99n) / 100n;
  if (before < warnAt && after >= warnAt) {
    facts.push({
      kind: 'limit.warning',
      header: {
        limit: limit.id,
        percent: limit.warnAtPercent,
        used: textOf(limit, after),
        maximum: limit.maximum ?? '',
      },
    });
  }
  return undefined;
}

function requireRegion({ limit, usage, binding }: Meeting): Objection | undefined {
  const region = regionOf(usage, limit);
  if (!binding || limit.regions?.includes(region)) return undefined;
  return { code: 'region-not-allowed', values: { limit: limit.id, region } };
}

function requireHours({ limit, passage, binding }: Meeting): Objection | undefined {
  const { from = '00:00', to = '24:00', zone } = limit;
  const { time } = localTime(passage.now, zone);
  if (!binding || isWithin(time, from, to)) return undefined;
  return { code: 'outside-hours', values: { limit: limit.id, from, to } };
}

/** Hours that end before they start go over midnight: 22:00–06:00 is the evening and the early morning. */
const isWithin = (time: string, from: string, to: string): boolean =>
  from < to ? time >= from && time < to : time >= from || time < to;

const reached = (limit: Limit, used: bigint): Objection => ({
  code: 'limit-reached',
  values: { limit: limit.id, kind: limit.kind, maximum: limit.maximum ?? '', used: textOf(limit, used) },
});

function keepCount(passage: Passage, customer: string, limit: string, value: Count): void {
  const row = passage.writes.get(customers, customer);
  passage.writes.put(customers, { id: customer, counts: { ...row?.counts, [limit]: value } });
}

function customerOf(usage: Usage, limit: Limit): string {
  if (usage.customer === undefined)
    throw new Error(`usage of ${usage.measure} names no customer, and ${limit.id} counts by customer`);
  return usage.customer;
}

function regionOf(usage: Usage, limit: Limit): string {
  if (usage.region === undefined)
    throw new Error(`usage of ${usage.measure} names no region, and ${limit.id} counts by region`);
  return usage.region;
}
