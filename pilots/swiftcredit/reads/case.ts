import { consents } from '@sandglass/consent';
import { IdString, read } from '@sandglass/http';
import { amountText, loans } from '@sandglass/lending';
import { type Json, readRows } from '@sandglass/operations';
import { reviewView } from '@sandglass/review';
import type { Pool } from 'pg';
import Type from 'typebox';
import { type CaseFile, caseFiles } from '../case/case-file.ts';
import { missingOwners } from '../case/missing-owners.ts';
import { steps } from '../case/step.ts';
import { taskList } from '../case/task-list.ts';
import { letUntil } from '../case/tenancy.ts';
import { CASE_PURPOSES } from '../consents.ts';
import { mayRescind } from '../contract/may-rescind.ts';
import { decisionId } from '../decision/decisions.ts';
import { mortgages } from '../mortgage/mortgage.ts';
import { maximumSecured } from '../mortgage/secured.ts';
import { mayAsk } from '../review/may-ask.ts';
import { reviews } from '../review/review.ts';
import { DOORS, SHARD } from '../shard.ts';
import { priorLiens } from '../value/ltv.ts';
import { valuations } from '../value/valuation.ts';
import { loanView } from './loan-view.ts';
import { mortgageView, stepView, valuationView } from './parts.ts';
import { useOfCase } from './uses.ts';

const STEPS_MAX = 300;
const VALUATIONS_MAX = 60;
/** Of one case, the latest first. Plan: the index by customer. */
const REVIEWS = `where shard = $1 and customer = $2 and left(id, length($3) + 1) = $3 || '.'
  order by asked_on desc, id desc`;

/** One case whole: tasks, answers, valuations, ownership, decision, mortgage, loan, and who did what where. */
export const caseOne = read({
  path: `${DOORS}/cases/{id}`,
  summary:
    'One case: task list, answers, valuations with comparables, ownership, decision, mortgage, loan, steps.',
  roles: ['customer', 'institution'],
  pilot: SHARD,
  params: Type.Object({ id: IdString() }),
  query: Type.Object({}, { additionalProperties: false }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor, params: { id }, businessDate, now }) => {
    const own = actor.role === 'customer' ? actor.party : null;
    const one = 'where shard = $1 and id = $2 and ($3::text is null or customer = $3)';
    const [file] = await readRows(pool, caseFiles, one, [SHARD, id, own]);
    return file === undefined ? undefined : wholeCase(pool, file, { businessDate, now });
  },
  uses: useOfCase,
});

interface When {
  readonly businessDate: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

async function wholeCase(pool: Pool, file: CaseFile, { businessDate, now }: When): Promise<Json> {
  const of = [SHARD, file.id];
  const byId = 'where shard = $1 and id = $2';
  const [done, values, [mortgage], [loan], given, asked] = await Promise.all([
    readRows(pool, steps, `where shard = $1 and case_file = $2 order by n desc limit ${STEPS_MAX}`, of),
    readRows(
      pool,
      valuations,
      `where shard = $1 and case_file = $2 order by n desc limit ${VALUATIONS_MAX}`,
      of,
    ),
    readRows(pool, mortgages, byId, of),
    readRows(pool, loans, byId, of),
    readRows(pool, consents, 'where shard = $1 and party = $2 and matter = $3 and withdrawn_at is null', [
      SHARD,
      file.customer,
      file.id,
    ]),
    readRows(pool, reviews, REVIEWS, [SHARD, file.customer, file.id]),
  ]);
  const [review] = asked;
  const areGiven = CASE_PURPOSES.every((purpose) => given.some((consent) => consent.purpose === purpose));
  return {
    ...answers(file, businessDate),
    tasks: taskList(file, mortgage, areGiven).map((task) => ({ ...task })),
    valuations: values.map(valuationView),
    mortgage: mortgage === undefined ? null : mortgageView(mortgage, file),
    loan: loan === undefined ? null : await loanView(pool, loan, businessDate),
    steps: done.map(stepView),
    review: review === undefined ? null : reviewView(review, 'decision', { role: 'customer' }, businessDate),
    mayAskReview:
      mayAsk(file.offer) && !asked.some(({ id }) => id === decisionId(file.id, file.offer?.n ?? 0)),
    mayRescind: loan !== undefined && mayRescind(file, loan, now),
    businessDate,
  };
}

/** A case's own row, as its customer and the clerk see it. */
const answers = (file: CaseFile, businessDate: string) => ({
  case: file.id,
  customer: file.customer,
  edition: file.edition,
  channel: file.channel,
  state: file.state,
  amount: amountText(file.amount),
  currency: 'CNY',
  termMonths: file.term_months,
  purpose: file.purpose,
  company: plain(file.company),
  owner: plain(file.owner),
  home: plain(file.home),
  ownership: plain(file.ownership),
  control: plain(file.control),
  bureau: plain(file.bureau),
  offer: plain(file.offer),
  value:
    file.value_amount === null || file.value_low === null
      ? null
      : {
          value: amountText(file.value_amount),
          counted: amountText(file.value_low),
          on: file.valued_on,
          simulated: true,
        },
  priorLiens: file.home === null ? null : amountText(priorLiens(file.home)),
  ltvPercent: file.ltv_bps === null ? null : (file.ltv_bps / 100).toFixed(2),
  guaranteeRequired: file.guarantee_required,
  guarantee: plain(file.guarantee),
  ownersMissing: [...missingOwners(file)],
  securedAtMost: file.offer?.decision === 'approved' ? amountText(maximumSecured(file)) : null,
  letUntil: letUntil(file, businessDate) ?? null,
  ownerConsents: plain(file.owner_consents),
  openedOn: file.opened_on,
  offerUntil: file.offer_until,
  rescindUntil: file.rescind_until === null ? null : new Date(file.rescind_until).toISOString(),
});

/** What a json column holds is plain already. */
const plain = (value: unknown): Json => value as Json;
