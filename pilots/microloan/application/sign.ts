import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { subjectKey } from '@sandglass/journal';
import { accounts, newAccount } from '@sandglass/ledger';
import {
  amountText,
  availableOf,
  borrowers,
  chart,
  classOfGrade,
  type Loan,
  lineOf,
  lines,
  loans,
  minorOf,
  newLoan,
  newPosition,
  newStanding,
  positions,
  pricingOf,
  principalAccount,
  rateText,
  reserveLine,
  SignedIn,
  standings,
} from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { customers } from '../customer/customer.ts';
import { SHARD } from '../shard.ts';
import { type Application, applications, type Offer } from './application.ts';

/** Signs an approved offer: from now on there is a loan, a contract with a limit that can be drawn. */
export const sign = operation({
  name: 'microloan.sign',
  summary: 'The customer signs an approved offer; the contract fixes rate and terms.',
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
  decide: (state, { applicationId, locale }, { now, businessDate, random, actor: { party } }) => {
    const application = state.get(applications, applicationId);
    const customer = state.get(customers, party);
    const borrower = state.get(borrowers, party);
    if (
      application === undefined ||
      customer === undefined ||
      borrower === undefined ||
      application.customer !== party
    ) {
      return refuse('application-unknown', { application: applicationId }, { subject: party });
    }
    const changed = agreementObjection(state, SHARD, party);
    if (changed !== undefined) return refuse(changed.code, changed.values, { subject: party });
    const { offer } = application;
    if (application.state !== 'approved' || offer === null) {
      const values = { application: applicationId, state: application.state };
      return refuse('application-not-approved', values, { subject: party });
    }
    if (application.renews !== null)
      return refuse('application-renews', { application: applicationId }, { subject: party });
    const until = application.expires_on ?? '';
    if (businessDate > until) return refuse('offer-expired', { until }, { subject: party });

    const line = lineOf(state, party);
    if (line.frozen_on !== null) return refuse('line-frozen', { since: line.frozen_on }, { subject: party });
    if (application.granted > availableOf(line)) {
      return refuse('line-exceeded', { available: amountText(availableOf(line)) }, { subject: party });
    }

    const loan = contract(random.id('loan'), application, offer, borrower.region, businessDate);
    const account = { id: principalAccount(loan.id), ...chart.principal, currency: loan.currency, now };
    const limit = amountText(loan.limit_amount);
    return effects({
      reply: {
        loan: loan.id,
        limit,
        currency: loan.currency,
        annualRatePercent: rateText(loan.rate_bps),
        availableUntil: loan.available_until,
      },
      rows: [
        loans.create(loan),
        positions.create(newPosition(loan.id)),
        standings.create(newStanding(loan.id, classOfGrade(application.grade))),
        ...reserveLine(state, loan, businessDate),
        applications.update({ ...application, state: 'signed', loan: loan.id }),
        customers.update({ ...customer, open_application: null }),
        borrowers.update({ ...borrower, loans: borrower.loans + 1, locale: locale ?? borrower.locale }),
        accounts.create(newAccount(account)),
      ],
      facts: [
        {
          kind: 'microloan.signed',
          subject: party,
          header: { product: loan.product, version: loan.version },
          opening: { loan: loan.id, application: applicationId, limit, rateBps: loan.rate_bps },
        },
      ],
    });
  },
});

/** The contract of an approved application, with the terms that were offered. */
function contract(
  id: string,
  application: Application,
  offer: Offer,
  region: string,
  signedOn: string,
): Loan {
  return newLoan({
    id,
    customer: application.customer,
    region,
    application: application.id,
    product: application.product,
    version: application.version,
    currency: application.currency,
    limit_amount: application.granted,
    draw_minimum: minorOf(offer.drawMinimum),
    rate_bps: application.rate_bps,
    term_months: application.term_months,
    revolving: offer.revolving,
    terms: offer.terms,
    signed_on: signedOn,
    limitMonths: offer.limitMonths,
    pricing: pricingOf(offer.terms.repricing, application.rate_bps, application.lpr_bps),
  });
}
