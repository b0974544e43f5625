import { subjectKey } from '@sandglass/journal';
import { type Decision, type Effects, effects, operation, refuse } from '@sandglass/operations';
import {
  authorisationIn,
  authorisationKeys,
  disputes,
  putRightOf,
  stepRow,
  type Token,
  tokens,
} from '@sandglass/payments';
import Type from 'typebox';
import { issuer, issuing } from '../issuing.ts';
import { SHARD } from '../shard.ts';
import { reports } from './report.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });
const UNAUTHORISED = 'unauthorised';

/**
 * The holder says that a payment was not theirs: the token pays nothing from the next authorisation on, and what was taken is
 * contested, both in one commit. It is frozen as by the bank, so that whoever has the phone cannot lift it. A payment that was
 * declined freezes the token, too: somebody tried.
 */
export const notMe = operation({
  name: `${SHARD}.payment.not-me`,
  summary: 'The holder did not make this payment: its token is frozen at once, and the payment contested.',
  business: 'closing',
  roles: ['customer'],
  input: Type.Object({ payment: Id, token: Id }, { additionalProperties: false }),
  prepare: ({ payment }, _actor, { pool }) => putRightOf(pool, SHARD, payment),
  load: ({ payment, token }) => [
    ...authorisationKeys(payment),
    disputes.key(payment),
    reports.key(payment),
    tokens.key(token),
  ],
  loadThen: (state, { payment, token: reference }) => {
    const token = state.get(tokens, reference);
    // The payment's own holder, too: a dispute's fact is theirs, whoever asks.
    const parties = [token?.customer, authorisationIn(state, payment)?.customer];
    const subjects = new Set(parties.filter((party) => party !== undefined && party !== ''));
    return [
      ...[...subjects].map((party) => subjectKey(party!)),
      ...(token === undefined ? [] : (issuer.requestors?.keysOf(token.requestor) ?? [])),
    ];
  },
  decide: (state, { payment, token: reference }, at, putRight) => {
    const { party } = at.actor;
    const row = authorisationIn(state, payment);
    const token = state.get(tokens, reference);
    if (token === undefined || row?.customer !== party || row.token !== reference)
      return refuse('own-payment-unknown', { payment });
    const known = state.get(reports, payment);
    if (known !== undefined) return refuse('payment-reported-already', {}, { subject: party });
    const contested = opened(
      issuing.openDispute.decide(state, { payment, reason: UNAUTHORISED }, at, putRight),
    );
    const after = frozen(token);
    return effects({
      reply: { payment, token: token.id, state: after.state, disputed: contested !== undefined },
      rows: [
        ...(contested?.rows ?? []),
        ...(after === token ? [] : [tokens.update(after), frozenStep(after, at.now)]),
        reports.insert({
          id: payment,
          customer: party,
          token: token.id,
          disputed: contested !== undefined,
          reported_at: at.now,
        }),
      ],
      facts: [
        ...(contested?.facts ?? []),
        {
          kind: `${SHARD}.not-me`,
          subject: party,
          header: { declined: row.state === 'declined', frozen: after !== token },
          opening: { payment, token: token.id, merchant: row.merchant_name },
        },
      ],
      jobs: after === token ? [] : [...(issuer.requestors?.told(state, after, 'suspended', at.now) ?? [])],
    });
  },
});

/** What a dispute that could be opened brings; one that could not (nothing was taken, or it is contested already) nothing. */
const opened = (decision: Decision | { readonly outcome: 'stale' }): Effects | undefined =>
  decision.outcome === 'done' ? decision : undefined;

const frozenStep = ({ id: token, version }: Token, at: number) =>
  stepRow({ token, version, step: 'suspended', by: 'issuer', person: null, reason: null, at });

function frozen(token: Token): Token {
  if (token.state === 'deleted' || token.suspended_by === 'issuer') return token;
  return { ...token, state: 'suspended', suspended_by: 'issuer', version: token.version + 1 };
}
