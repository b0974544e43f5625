import type { RecoveryStage } from './recovery.ts';

/**
 * Whom the steps of an exit are about, each as SQL of id, customer and amount in minor units; $1 shard. Plan: the index by state or
 * stage, once a step.
 */

/** Loans on which something is owed and which nobody collects yet. */
export const TO_COLLECT = `select id, customer, principal as amount from lending.loan l where shard = $1 and state = 'active'
  and jsonb_array_length(open_drawings) > 0
  and not exists (select from lending.recovery r where r.shard = l.shard and r.id = l.id) order by id`;

/** Loans whose recovery stands at a stage. */
export const inRecovery = (stage: RecoveryStage): string => `
  select r.id, r.customer, l.principal as amount from lending.recovery r
  join lending.loan l on l.shard = r.shard and l.id = r.id
  where r.shard = $1 and r.stage = '${stage}' and l.state = 'active' order by r.id`;

/** Loans that are still to be repaid: what was preserved goes to the asset department. */
export const TO_BE_REPAID = `select l.id, l.customer, l.principal as amount from lending.loan l where l.shard = $1 and l.state = 'active'
  and not exists (select from lending.recovery r where r.shard = l.shard and r.id = l.id and r.stage = 'preserved')`;

/** What customers have on their accounts with the lender: id and customer are the same. */
export const BALANCES = `select substr(id, length('current/') + 1) as id, substr(id, length('current/') + 1) as customer,
    credits - debits - debits_pending as amount
  from ledger.account where shard = $1 and code = 'current' and credits - debits - debits_pending > 0 order by id`;
