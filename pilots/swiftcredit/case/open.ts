import { acceptInForce, agreementInForce, agreementKey, agreementObjection } from '@sandglass/agreement';
import { IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { accounts, newAccount } from '@sandglass/ledger';
import {
  Amount,
  amountText,
  borrowers,
  CURRENCY,
  chart,
  currentAccount,
  minorOf,
  newBorrower,
  products,
} from '@sandglass/lending';
import { type Actor, effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { customers, OPEN_CASES_MAX } from '../customer/customer.ts';
import { productOf } from '../product.ts';
import { SHARD } from '../shard.ts';
import { type CaseFile, caseFiles, EDITIONS } from './case-file.ts';
import { channelOf, stepped } from './step.ts';

export const PURPOSES = ['working-capital', 'equipment', 'renovation', 'bridge-payables'] as const;

const OpenInput = Type.Object(
  {
    customer: Type.Optional({ ...IdString(), description: 'Whose case it is; a customer’s is their own' }),
    edition: Type.Enum(EDITIONS),
    amount: Amount,
    termMonths: Type.Integer({ minimum: 1, maximum: 36, description: 'Of one drawing' }),
    purpose: Type.Enum(PURPOSES, { description: 'Business only: not for houses, not for shares' }),
    agreement: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 10_000,
        description: 'Version of the service agreement that was read',
      }),
    ),
  },
  { additionalProperties: false },
);

/** Opens a case: by the customer online, or by a clerk for somebody who stands at the counter. */
export const openCase = operation({
  name: `${SHARD}.case.open`,
  summary: 'Opens a case file for a loan on a home, online or at the counter.',
  business: 'new',
  roles: ['customer', 'institution'],
  input: OpenInput,
  load: (input, actor) => {
    const party = whose(input, actor);
    return [
      customers.key(party),
      borrowers.key(party),
      accounts.key(currentAccount(party)),
      agreementKey(party),
      subjectKey(party),
    ];
  },
  decide: (state, input, at) => {
    const { actor, businessDate, now, random } = at;
    const party = whose(input, actor);
    if (party === '') return refuse('case-for-nobody');
    const no = (code: string, values = {}) => refuse(code, values, { subject: party });
    const product = state.get(products, productOf(input.edition));
    if (product === undefined || !product.offered) return no('product-unknown', { product: input.edition });
    const amount = minorOf(input.amount);
    if (amount < product.minimum || amount > product.maximum) {
      const bounds = { minimum: amountText(product.minimum), maximum: amountText(product.maximum) };
      return no('amount-outside-product', bounds);
    }
    const customer = state.get(customers, party);
    if ((customer?.open_cases ?? 0) >= OPEN_CASES_MAX)
      return no('cases-too-many', { most: String(OPEN_CASES_MAX) });
    const known = state.get(borrowers, party) !== undefined;
    const changed = known ? agreementObjection(state, SHARD, party) : undefined;
    if (changed !== undefined && input.agreement === undefined) return no(changed.code, changed.values);
    const inForce = agreementInForce(state, SHARD);
    if (inForce !== undefined && input.agreement !== undefined && inForce.version !== input.agreement) {
      return no('agreement-changed', { version: String(inForce.version), accepted: String(input.agreement) });
    }
    const agreeing = !known || changed !== undefined;
    const accepted = agreeing
      ? acceptInForce(state, { pilot: SHARD, party, now, at: known ? 'renewal' : 'enrolment' })
      : { rows: [], facts: [] };
    const file = newCase(random.id('home'), party, input, amount, channelOf(actor), { businessDate, now });
    const { file: opened, step } = stepped(file, 'opened', at);
    return effects({
      reply: { case: file.id, channel: file.channel, state: file.state },
      rows: [
        caseFiles.create(opened),
        step,
        customer === undefined
          ? customers.insert({ id: party, open_cases: 1, kept_until: null, last_ended: null })
          : customers.update({ ...customer, open_cases: customer.open_cases + 1 }),
        ...(known ? [] : openings(state, party, now)),
        ...accepted.rows,
      ],
      facts: [
        {
          kind: `${SHARD}.case-opened`,
          subject: party,
          header: { edition: file.edition, channel: file.channel },
          opening: { case: file.id, amount: input.amount, purpose: input.purpose },
        },
        ...accepted.facts,
      ],
    });
  },
});

const whose = ({ customer }: { readonly customer?: string }, { role, party }: Actor): string =>
  role === 'customer' ? party : (customer ?? '');

/** A first case makes somebody a borrower with a current account; the region is the home's, once it is known. */
function openings(state: Parameters<typeof agreementObjection>[0], party: string, now: number) {
  const account = { id: currentAccount(party), ...chart.current, currency: CURRENCY, now };
  return [
    borrowers.insert(newBorrower(party, '')),
    ...(state.get(accounts, account.id) === undefined ? [accounts.insert(newAccount(account))] : []),
  ];
}

function newCase(
  id: string,
  customer: string,
  { edition, termMonths, purpose }: Type.Static<typeof OpenInput>,
  amount: bigint,
  channel: 'online' | 'counter' | 'program',
  { businessDate, now }: { readonly businessDate: string; readonly now: number },
): CaseFile {
  return {
    id,
    customer,
    edition,
    channel: channel === 'counter' ? 'counter' : 'online',
    state: 'open',
    amount,
    term_months: termMonths,
    purpose,
    company: null,
    owner: null,
    home: null,
    ownership: null,
    control: null,
    bureau: null,
    offer: null,
    value_amount: null,
    value_low: null,
    valued_on: null,
    ltv_bps: null,
    valuations: 0,
    decisions: 0,
    steps: 0,
    guarantee: null,
    guarantee_required: false,
    owner_consents: [],
    opened_on: businessDate,
    opened_at: now,
    offer_until: null,
    rescind_until: null,
    settled_on: null,
  };
}
