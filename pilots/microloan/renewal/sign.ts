import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { subjectKey } from '@sandglass/journal';
import {
  amountText,
  askedOf,
  availableOf,
  borrowers,
  classOfGrade,
  keysToAsk,
  lesser,
  lineOf,
  lines,
  objectionToRenew,
  ownDrawing,
  pricingOf,
  type RenewalContract,
  rateText,
  SignedIn,
  signRenewal as signed,
} from '@sandglass/lending';
import { effects, type Objection, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { type Application, applications, type Offer } from '../application/application.ts';
import { customers } from '../customer/customer.ts';
import { lender } from '../lending.ts';
import { SHARD } from '../shard.ts';

/** The customer signs the renewal that was offered; it takes effect on the day on which the old drawing matures. */
export const signRenewal = operation({
  name: 'microloan.renewal.sign',
  summary:
    'The customer signs an approved renewal; on the day the old drawing matures, the new one repays its principal.',
  business: 'new',
  roles: ['customer'],
  input: Type.Object(
    { applicationId: Type.String({ minLength: 1, maxLength: 64 }), ...SignedIn },
    { additionalProperties: false },
  ),
  load: ({ applicationId }, { party }) => [
    applications.key(applicationId),
    customers.key(party),
    borrowers.key(party),
    lines.key(party),
    agreementKey(party),
    subjectKey(party),
  ],
  loadThen: (state, { applicationId }) => {
    const renews = state.get(applications, applicationId)?.renews ?? null;
    return renews === null ? [] : keysToAsk(renews);
  },
  decide: (state, { applicationId, locale }, { businessDate: date, random, actor: { party } }) => {
    const no = ({ code, values }: Objection) => refuse(code, values, { subject: party });
    const application = state.get(applications, applicationId);
    const customer = state.get(customers, party);
    const borrower = state.get(borrowers, party);
    if (application?.customer !== party || customer === undefined || borrower === undefined)
      return no({ code: 'application-unknown', values: { application: applicationId } });
    const changed = agreementObjection(state, SHARD, party);
    if (changed !== undefined) return no(changed);
    const { offer, renews, granted } = application;
    if (renews === null)
      return no({ code: 'application-renews-nothing', values: { application: applicationId } });
    if (application.state !== 'approved' || offer === null) {
      const values = { application: applicationId, state: application.state };
      return no({ code: 'application-not-approved', values });
    }
    const until = application.expires_on ?? '';
    if (date > until) return no({ code: 'offer-expired', values: { until } });
    const own = ownDrawing(state, renews, party);
    if (own === undefined) return no({ code: 'loan-unknown', values: { loan: renews.loan } });
    // What was repaid since the offer is renewed no more.
    const amount = lesser(granted, own.drawing.principal);
    const objection = objectionToRenew(
      askedOf(state, own, { amount, termMonths: application.term_months }, date),
    );
    if (objection !== undefined) return no(objection);
    const line = lineOf(state, party);
    const room = availableOf({ ...line, drawn: line.drawn - own.drawing.principal });
    if (amount > room) return no({ code: 'line-exceeded', values: { available: amountText(room) } });

    const nextLoan = random.id('loan');
    const contract = contractOf(application, offer);
    const { row, fact } = signed(lender, state, {
      ...own,
      application: applicationId,
      nextLoan,
      amount,
      contract,
      date,
    });
    return effects({
      reply: {
        loan: renews.loan,
        nextLoan,
        amount: amountText(amount),
        annualRatePercent: rateText(contract.rateBps),
        maturesOn: own.drawing.matures_on,
      },
      rows: [
        row,
        applications.update({ ...application, state: 'signed', loan: nextLoan }),
        customers.update({ ...customer, open_application: null }),
        borrowers.update({ ...borrower, locale: locale ?? borrower.locale }),
      ],
      facts: [fact],
    });
  },
});

/** With the terms that were offered. */
const contractOf = (
  of: Application,
  { terms, revolving, limitMonths, drawMinimum }: Offer,
): RenewalContract => ({
  product: of.product,
  version: of.version,
  currency: of.currency,
  drawMinimum,
  rateBps: of.rate_bps,
  termMonths: of.term_months,
  revolving,
  limitMonths,
  terms,
  pricing: pricingOf(terms.repricing, of.rate_bps, of.lpr_bps),
  pdClass: classOfGrade(of.grade),
});
