import { IdString, read } from '@sandglass/http';
import {
  amountText,
  benchmarks,
  borrowers,
  type Drawing,
  daysLater,
  drawings,
  instalmentId,
  instalments,
  isUnpaid,
  type Line,
  type Loan,
  LPR_1Y,
  lesser,
  lineages,
  lines,
  loans,
  newBorrower,
  newLine,
  objectionToRenew,
  products,
  rateOn,
  rateText,
  renewals,
  renewalView,
  standings,
} from '@sandglass/lending';
import { locales, type Objection, readRows, reasonOf, say } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { ratesOf } from '../reads/products.ts';
import { SHARD } from '../shard.ts';

const ONE = 'where shard = $1 and id = $2';
/** The application on which a drawing may be renewed now: decided, and neither signed nor over. */
const OPEN = `where shard = $1 and customer = $2 and state = 'approved' and expires_on >= $3::date
  and renews ->> 'loan' = $4 and (renews ->> 'drawing')::int = $5 order by applied_at desc limit 1`;
const LAST = 'where shard = $1 and id = $2';

/** What renewing a drawing would change, whether it may be asked for now, and how far it is; another's looks like none. */
export const renewalOffer = read({
  path: '/api/loans/{id}/renewal',
  summary:
    'What a renewal of one drawing would change by today’s prime rate and product, why it cannot be asked for, or how far it is.',
  roles: ['customer'],
  params: Type.Object({ id: IdString() }),
  query: Type.Object(
    { drawing: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
    { additionalProperties: false },
  ),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor: { party }, params: { id }, query: { drawing: n }, businessDate }) => {
    const [loan] = await readRows(pool, loans, `${ONE} and customer = $3`, [SHARD, id, party]);
    const [drawing] = await readRows(pool, drawings, ONE, [SHARD, `${id}.${n}`]);
    if (loan === undefined || drawing === undefined) return undefined;
    const [product] = await readRows(pool, products, ONE, [SHARD, loan.product]);
    const [lpr] = await readRows(pool, benchmarks, ONE, [SHARD, LPR_1Y]);
    const [renewal] = await readRows(pool, renewals, ONE, [SHARD, drawing.id]);
    const [open] = await readRows(pool, applications, OPEN, [SHARD, party, businessDate, id, n]);
    const [asked] = await readRows(pool, applications, LAST, [SHARD, loan.application]);
    const [lineage] = await readRows(pool, lineages, ONE, [SHARD, id]);
    const interest = await interestDue(pool, drawing);
    const onTheTable = renewal?.state === 'signed' ? renewal.amount : open?.granted;
    const rule = product?.terms.renewal;
    const standing = await standingOf(pool, loan);
    const amount = lesser(drawing.principal, product?.maximum ?? drawing.principal);
    const objection = objectionToRenew({
      ...standing,
      loan,
      drawing,
      date: businessDate,
      rule: product?.offered === true ? rule : undefined,
      lineage,
      signed: renewal?.state === 'signed',
      amount,
      termMonths: product?.term_min ?? 1,
    });
    const bps = rateOn(lpr, businessDate) ?? 0;
    return {
      customer: party,
      loan: id,
      drawing: n,
      businessDate,
      currency: loan.currency,
      maturesOn: drawing.matures_on,
      askFrom: rule === undefined ? null : daysLater(drawing.matures_on, -rule.withinDays),
      principalOwed: amountText(drawing.principal),
      interestOnDay: amountText(interest),
      ownOnDay: amountText(interest + notRenewed(drawing.principal, onTheTable)),
      objection: objection === undefined ? null : told(objection),
      renewal: renewal === undefined ? null : renewalView(renewal),
      application: open?.id ?? null,
      times: lineage?.times ?? 0,
      timesMax: rule?.timesMax ?? 0,
      totalMonthsMax: rule?.totalMonthsMax ?? 0,
      old: {
        annualRatePercent: rateText(loan.rate_bps),
        termMonths: loan.term_months,
        version: loan.version,
      },
      product:
        product === undefined
          ? null
          : {
              id: product.id,
              title: { ...product.title },
              version: product.version,
              minimum: amountText(product.minimum),
              maximum: amountText(product.maximum),
              termMonthsMin: product.term_min,
              termMonthsMax: product.term_max,
              everyMonths: product.terms.everyMonths ?? 1,
              base: product.granting.base ?? null,
              lprPercent: rateText(bps),
              ...ratesOf(product, bps),
            },
      answers: asked === undefined ? null : { ...Object(asked.answers), purpose: asked.purpose },
    };
  },
});

async function standingOf(pool: Pool, loan: Loan) {
  const [borrower] = await readRows(pool, borrowers, ONE, [SHARD, loan.customer]);
  const [line] = await readRows(pool, lines, ONE, [SHARD, loan.customer]);
  const [standing] = await readRows(pool, standings, ONE, [SHARD, loan.id]);
  const known: Line = line ?? newLine(loan.customer);
  return {
    borrower: borrower ?? newBorrower(loan.customer, loan.region),
    line: known,
    tier: standing?.tier,
  };
}

/** What is planned as interest of the drawing and not yet paid: from own money, whatever is renewed. */
async function interestDue(pool: Pool, { id, instalments: count }: Drawing): Promise<bigint> {
  const ids = Array.from({ length: count }, (_, at) => instalmentId(id, at + 1));
  const rows = await readRows(pool, instalments, 'where shard = $1 and id = any($2::text[])', [SHARD, ids]);
  const last = rows
    .filter(isUnpaid)
    .sort((a, b) => a.n - b.n)
    .at(-1);
  return last === undefined ? 0n : last.interest - last.interest_paid;
}

/** What of the principal is to be brought, where so much is signed or offered. */
const notRenewed = (principal: bigint, amount: bigint | undefined): bigint =>
  amount === undefined || amount > principal ? 0n : principal - amount;

const told = ({ code, values }: Objection) => ({
  code,
  text: Object.fromEntries(locales.map((locale) => [locale, say(reasonOf(code).detail, locale, values)])),
});
