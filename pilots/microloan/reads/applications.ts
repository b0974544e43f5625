import { read } from '@sandglass/http';
import { amountText, daysLater, rateText } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import { ASK_DAYS } from '@sandglass/review';
import Type from 'typebox';
import { type Application, applications, type Offer } from '../application/application.ts';
import { SHARD } from '../shard.ts';
import { LIST_MAX, Of, readers, seenBy } from './readers.ts';
import { termsView } from './terms.ts';
import { ofList, ofOne, useOfApplications, withheldIn } from './uses.ts';

/** The newest applications. */
export const applicationList = read({
  path: '/api/applications',
  summary:
    'Loan applications with their decisions, the newest first; those of customers without consent are withheld from staff.',
  roles: readers,
  params: Type.Object({}),
  query: Of,
  reply: Type.Object({ applications: Type.Array(Type.Object({}, { additionalProperties: true })) }),
  read: async ({ pool, actor, query, businessDate }) => {
    const rest = `where shard = $1 and ($2::text is null or customer = $2)
      order by applied_at desc, id limit ${LIST_MAX}`;
    const rows = await readRows(pool, applications, rest, [SHARD, seenBy(actor) ?? query.customer ?? null]);
    return { applications: rows.map((row) => applicationView(row, businessDate)) };
  },
  uses: useOfApplications(ofList('applications'), withheldIn('applications', 'application')),
});

/** One application; another customer's looks like none. */
export const applicationOne = read({
  path: '/api/applications/{id}',
  summary: 'One loan application with its decision and the reasons.',
  roles: readers,
  params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor, params, businessDate }) => {
    const rest = 'where shard = $1 and ($2::text is null or customer = $2) and id = $3';
    const [row] = await readRows(pool, applications, rest, [SHARD, seenBy(actor), params.id]);
    return row === undefined ? undefined : applicationView(row, businessDate);
  },
  uses: useOfApplications(ofOne),
});

/** An application as its owner sees it; an offer past its day shows as expired before anything is written. */
export function applicationView(row: Application, businessDate: string) {
  const approved = row.granted > 0n;
  const lapsed = row.state === 'approved' && row.expires_on !== null && row.expires_on < businessDate;
  return {
    application: row.id,
    customer: row.customer,
    product: row.product,
    amount: amountText(row.amount),
    currency: row.currency,
    termMonths: row.term_months,
    purpose: row.purpose,
    appliedOn: row.applied_on,
    decision: approved ? 'approved' : 'declined',
    state: lapsed ? 'expired' : row.state,
    model: row.model,
    score: row.score,
    grade: row.grade,
    reasons: row.reasons.map(({ code, text }) => ({ code, text: { ...text } })),
    granted: approved ? amountText(row.granted) : null,
    annualRateKind: 'simple',
    annualRatePercent: approved ? rateText(row.rate_bps) : null,
    lprPercent: approved ? rateText(row.lpr_bps) : null,
    expiresOn: row.expires_on,
    offer: row.offer === null ? null : offerView(row.offer, row.version),
    loan: row.loan,
    renews: row.renews === null ? null : { ...row.renews },
    /** Until when a person may be asked to look at it; null where it was not declined. */
    reviewUntil: row.state === 'declined' ? daysLater(row.applied_on, ASK_DAYS) : null,
  };
}

/** What a contract takes when the offer is signed, whatever the product has become by then. */
const offerView = ({ title, terms, revolving, limitMonths, drawMinimum }: Offer, version: number) => ({
  version,
  title: title === undefined ? null : { ...title },
  ...termsView(terms),
  revolving,
  limitMonths,
  drawMinimum,
});
