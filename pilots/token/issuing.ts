import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { customerKey } from '@sandglass/guard';
import { cryptogramsOf, type Issuer, issuingOf, Vault, vaultingOf } from '@sandglass/payments';
import { provisioning } from './binding/provisioning.ts';
import { boundAgain } from './card/bound-again.ts';
import { keyOf, vaultWrapping } from './keys.ts';
import { requestors } from './requestor/told.ts';
import { risk } from './risk/score.ts';
import { SHARD } from './shard.ts';

/** Ranges of the sample bank: no number of one can be of the other (JR/T 0149, EMVCo framework: token BIN range). */
export const RANGES = {
  cards: { first: '6217000000000000', last: '6217009999999999' },
  tokens: { first: '6299000000000000', last: '6299009999999999' },
} as const;

/** BIN controller id of the sample bank's payment account references. */
const CONTROLLER = 'HXBK';

/** Numbers of cards and tokens; nothing else of the pilot sees one. What wraps their keys is in the house's HSM, where it has one. */
export const vault = new Vault(keyOf('vault'), RANGES, vaultWrapping);

/** Keys of the tokens: what a requestor's payment carries, and what the bank examines. */
export const cryptograms = cryptogramsOf(keyOf('cryptograms'));

/** The bank, as the engine must know it: who has not accepted the agreement in force pays nothing by card or token. */
export const issuer: Issuer = {
  shard: SHARD,
  controller: CONTROLLER,
  keysOf: (customer) => [agreementKey(customer), customerKey(customer)],
  objection: (state, customer) => agreementObjection(state, SHARD, customer),
  cryptograms,
  risk,
  requestors,
  provisioning,
};

export const issuing = issuingOf(issuer);
export const { issueCard, replaceCard, provisionToken } = vaultingOf(issuer, vault, boundAgain);
