import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { consentKey } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import {
  amountText,
  askedOf,
  assessedLine,
  benchmarks,
  borrowers,
  keysToAsk,
  LPR_1Y,
  lineOf,
  lines,
  minorOf,
  objectionToRenew,
  ownDrawing,
  type Product,
  products,
  rateOn,
  writeLine,
} from '@sandglass/lending';

import { isApproved, rateBy } from '@sandglass/models';
import {
  effects,
  type Objection,
  operation,
  prepareAgain,
  type Refused,
  type RowWrite,
  refuse,
  type State,
} from '@sandglass/operations';

import { stands } from '@sandglass/rules';
import { evidenceFor, evidenceKeys } from '../bases/evidence.ts';
import { judgeBase } from '../bases/judge-base.ts';
import { PURPOSE_OF } from '../bases/purposes.ts';
import { baseSchemas } from '../bases/schemas.ts';
import { baseValues } from '../bases/values.ts';
import { APPLICATION_PURPOSES, consentObjection } from '../consents.ts';
import { customers } from '../customer/customer.ts';
import { eligibility } from '../eligibility/schema.ts';
import { valuesOf } from '../eligibility/values.ts';
import { RATING, ratings } from '../rating/rating.ts';
import { SHARD } from '../shard.ts';
import { type Application, applications } from './application.ts';
import { ApplyInput } from './apply-input.ts';
import { decided, factsOf, replyOf } from './decided.ts';
import { lineCarried } from './grant.ts';
import { prepared } from './prepared.ts';
import { ratedByBase } from './rated.ts';

/** Applies for a loan and decides it at once: approved with amount and rate, or declined with reasons. */
export const apply = operation({
  name: 'microloan.apply',
  summary: 'A business applies for a loan and gets the decision at once, with its reasons.',
  business: 'new',
  roles: ['customer'],
  input: ApplyInput,
  prepare: prepared,
  load: ({ renews }, { party }) => [
    customers.key(party),
    borrowers.key(party),
    lines.key(party),
    agreementKey(party),
    ...[...APPLICATION_PURPOSES, ...Object.values(PURPOSE_OF)].map((purpose) => consentKey(party, purpose)),
    ...evidenceKeys(party),
    ...(renews === undefined ? [] : keysToAsk(renews)),
    subjectKey(party),
  ],
  loadThen: (state, _input, { party }) => {
    const open = state.get(customers, party)?.open_application;
    return typeof open === 'string' ? [applications.key(open)] : [];
  },
  decide: (state, input, { now, businessDate, random, actor: { party } }, ready) => {
    const no = (code: string, values = {}) => refuse(code, values, { subject: party });
    const customer = state.get(customers, party);
    const borrower = state.get(borrowers, party);
    if (customer === undefined || borrower === undefined) return no('customer-not-enrolled');
    const changed = agreementObjection(state, SHARD, party);
    if (changed !== undefined) return no(changed.code, changed.values);
    const product = state.get(products, input.product);
    if (product === undefined || !product.offered) return no('product-unknown', { product: input.product });
    for (const purpose of APPLICATION_PURPOSES) {
      const unwilling = consentObjection(state, party, purpose);
      if (unwilling !== undefined) return no(unwilling.code, unwilling.values);
    }
    const outside = outsideProduct(input, product, party);
    if (outside !== undefined) return outside;
    const renewed = renewable(state, input, party, businessDate);
    if ('code' in renewed) return no(renewed.code, renewed.values);
    const open =
      customer.open_application === null ? undefined : state.get(applications, customer.open_application);
    if (open !== undefined && businessDate <= (open.expires_on ?? '')) {
      return no('application-open', { application: open.id, until: open.expires_on ?? '' });
    }
    const { base } = product.granting;
    const shown = base && evidenceFor(state, party, base, businessDate);
    if (base !== undefined && shown === undefined) return no('base-not-read', { base });
    // What was read stays good for its days, but not against the will of whom it is about.
    const against = base && consentObjection(state, party, PURPOSE_OF[base]);
    if (against !== undefined) return no(against.code, against.values);
    const lpr = rateOn(state.get(benchmarks, LPR_1Y), businessDate);
    if (lpr === undefined || ready === undefined) return no('rate-unknown', { date: businessDate });
    const arranged = rateBy(state.get(ratings, RATING), ready.assessments, party);
    if (arranged === undefined || !isApproved(state, arranged.assessment.model))
      return no('rating-unavailable');
    const { ruledBase } = ready;
    if (base !== undefined && shown !== undefined) {
      const stoodBase = stands(state, baseSchemas[base], ruledBase, baseValues(shown));
      if (stoodBase === 'none') return no('rules-unavailable', { table: baseSchemas[base].id });
      if (stoodBase === 'stale' || ruledBase === undefined) return prepareAgain();
    }
    const evidence =
      shown === undefined || ruledBase === undefined
        ? null
        : { facts: shown, ruled: ruledBase, judged: judgeBase(shown, ruledBase.findings) };
    const rated = evidence === null ? arranged : ratedByBase(arranged, evidence.judged);
    if (!isApproved(state, rated.assessment.model)) return no('rating-unavailable');
    const values = valuesOf(input, customer, borrower, businessDate);
    const stood = stands(state, eligibility, ready.ruled, values);
    if (stood === 'none') return no('rules-unavailable', { table: eligibility.id });
    if (stood === 'stale' || ready.ruled === undefined) return prepareAgain();

    const id = random.id('application');
    const before = lineOf(state, party);
    const line = assessedLine(
      before,
      evidence === null
        ? lineCarried(minorOf(input.business.yearlyTurnover))
        : before.drawn + before.reserved - renewed.freed + evidence.judged.carried,
    );
    const application = decided({
      id,
      input,
      borrower,
      line,
      freed: renewed.freed,
      product,
      rated,
      evidence,
      ruled: ready.ruled,
      release: ready.release,
      lpr,
      now,
      businessDate,
    });
    const approved = application.state === 'approved';
    return effects({
      reply: replyOf(application),
      rows: [
        applications.create(application),
        ...lapse(open),
        ...(approved && line !== before ? [writeLine(state, line)] : []),
        ...(approved || open !== undefined
          ? [customers.update({ ...customer, open_application: approved ? id : null })]
          : []),
      ],
      facts: factsOf(application),
    });
  },
});

/** What a renewal frees on the line, or why there can be none; new money frees nothing. */
function renewable(
  state: State,
  { renews, amount, termMonths, product }: ApplyInput,
  party: string,
  date: string,
): { readonly freed: bigint } | Objection {
  if (renews === undefined) return { freed: 0n };
  const own = ownDrawing(state, renews, party);
  if (own === undefined) return { code: 'loan-unknown', values: { loan: renews.loan } };
  if (own.loan.product !== product)
    return { code: 'renewal-other-product', values: { product: own.loan.product } };
  const asked = { amount: minorOf(amount), termMonths };
  return objectionToRenew(askedOf(state, own, asked, date)) ?? { freed: own.drawing.principal };
}

function outsideProduct(
  { amount, termMonths }: ApplyInput,
  product: Product,
  subject: string,
): Refused | undefined {
  const { minimum, maximum, term_min, term_max } = product;
  const minor = minorOf(amount);
  if (minor < minimum || minor > maximum) {
    const bounds = { minimum: amountText(minimum), maximum: amountText(maximum) };
    return refuse('amount-outside-product', bounds, { subject });
  }
  if (termMonths < term_min || termMonths > term_max || termMonths % (product.terms.everyMonths ?? 1) !== 0) {
    return refuse(
      'term-outside-product',
      { minimum: String(term_min), maximum: String(term_max) },
      { subject },
    );
  }
  return undefined;
}

/** An offer that nobody signed in time makes room for the next application. */
const lapse = (open: Application | undefined): RowWrite[] =>
  open === undefined ? [] : [applications.update({ ...open, state: 'expired' })];
