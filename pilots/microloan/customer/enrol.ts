import { acceptInForce, agreementInForce, agreementKey } from '@sandglass/agreement';
import { subjectKey } from '@sandglass/journal';
import { accounts, newAccount } from '@sandglass/ledger';
import { borrowers, CURRENCY, chart, currentAccount, newBorrower } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { customers } from './customer.ts';
import { provinces } from './provinces.ts';

/**
 * Opens the pilot for a business: its standing with us and a current account for drawdowns and repayments. Who takes
 * part accepts the service agreement in force; `agreement` says which version was read, and another one is not accepted.
 */
export const enrol = operation({
  name: 'microloan.customer.enrol',
  summary:
    'A business takes part in the pilot, accepts its service agreement, and gets a current account in it.',
  business: 'new',
  roles: ['customer'],
  input: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 120, description: 'Registered name of the business' }),
      region: Type.String({ pattern: '^[0-9]{6}$', description: 'GB/T 2260 province code, e.g. 330000' }),
      agreement: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: 10_000,
          description: 'Version of the service agreement that was read',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  load: (_input, { party }) => [
    customers.key(party),
    borrowers.key(party),
    accounts.key(currentAccount(party)),
    agreementKey(party),
    subjectKey(party),
  ],
  decide: (state, { name, region, agreement }, { now, businessDate, actor: { party } }) => {
    if (!provinces.has(region)) return refuse('region-unknown', { region }, { subject: party });
    if (state.get(customers, party) !== undefined) {
      return refuse('customer-enrolled-already', {}, { subject: party });
    }
    const inForce = agreementInForce(state, SHARD);
    if (agreement !== undefined && inForce !== undefined && inForce.version !== agreement) {
      const values = { version: String(inForce.version), accepted: String(agreement) };
      return refuse('agreement-changed', values, { subject: party });
    }
    const accepted = acceptInForce(state, { pilot: SHARD, party, now, at: 'enrolment' });
    const account = { id: currentAccount(party), ...chart.current, currency: CURRENCY, now };
    return effects({
      reply: { customer: party, name, region, account: account.id },
      rows: [
        customers.insert({
          id: party,
          name,
          region,
          enrolled_on: businessDate,
          open_application: null,
        }),
        borrowers.insert(newBorrower(party, region)),
        accounts.insert(newAccount(account)),
        ...accepted.rows,
      ],
      facts: [{ kind: 'microloan.enrolled', subject: party, opening: { name, region } }, ...accepted.facts],
    });
  },
});
