import { consentKey } from '@sandglass/consent';
import { effects, operation, refuse } from '@sandglass/operations';
import { type Rules, RulesInput } from '@sandglass/payments';
import Type from 'typebox';
import { SHARE_PURPOSE, SHARE_VERSION } from '../consents.ts';
import { provisionToken } from '../issuing.ts';
import { SHARD } from '../shard.ts';
import { consented } from './consented.ts';
import { isOpen, requests } from './request.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });
/** For how long at most, and where the holder does not say. */
const MONTHS_MAX = 36;

/** What a holder sends. */
export const Approval = {
  card: Id,
  rules: RulesInput,
  /** How long the token lasts; it never outlives its card. */
  months: Type.Optional(Type.Integer({ minimum: 1, maximum: MONTHS_MAX })),
  /** Version of the wording that was read: saying yes here is the consent (PIPL art. 23). */
  consent: Type.String({ minLength: 1, maxLength: 32 }),
};

/**
 * The holder says yes: the token is made of a bound card as any other, for this requestor, and the consent is written with it.
 * What never changes of the request comes with the input, because the token's rows are loaded by it.
 */
export const approveRequest = operation({
  name: `${SHARD}.request.approve`,
  summary: 'The holder gives a shop a token of a bound card, with rules; the shop fetches it by a code.',
  business: 'new',
  roles: ['customer'],
  input: Type.Object(
    {
      request: Id,
      requestor: Type.String({ pattern: '^[0-9]{11}$' }),
      scenario: Type.String({ minLength: 1, maxLength: 40 }),
      recurring: Type.Boolean(),
      ...Approval,
    },
    { additionalProperties: false },
  ),
  prepare: (input, actor, held) => provisionToken.prepare!(provisionOf(input), actor, held),
  load: (input, actor, drawn) => [
    requests.key(input.request),
    consentKey(actor.party, SHARE_PURPOSE),
    ...provisionToken.load(provisionOf(input), actor, drawn),
  ],
  decide: (state, input, at, drawn) => {
    const { party } = at.actor;
    const row = state.get(requests, input.request);
    if (row === undefined) return refuse('request-unknown');
    if (!isOpen(row, at.now)) return refuse('request-over', { state: row.state }, { subject: party });
    if (input.consent !== SHARE_VERSION)
      return refuse('consent-wording-outdated', { version: SHARE_VERSION }, { subject: party });
    const { requestor, scenario, recurring } = row;
    const made = provisionToken.decide(
      state,
      provisionOf({ ...input, requestor, scenario, recurring }),
      at,
      drawn,
    );
    if (made.outcome !== 'done') return made;
    const token = String(made.reply.token);
    return effects({
      ...made,
      reply: { request: row.id, state: 'approved', token },
      rows: [
        ...(made.rows ?? []),
        requests.update({
          ...row,
          state: 'approved',
          customer: party,
          card: input.card,
          token,
          approved_at: at.now,
        }),
        consented(state, party, at.now),
      ],
      facts: [
        ...(made.facts ?? []),
        {
          kind: 'consent.granted',
          subject: party,
          header: { purpose: SHARE_PURPOSE, version: SHARE_VERSION },
          opening: { requestor, request: row.id },
        },
      ],
    });
  },
});

const provisionOf = (of: {
  readonly card: string;
  readonly requestor: string;
  readonly scenario: string;
  readonly recurring: boolean;
  readonly rules: unknown;
  readonly months?: number;
}) => ({
  card: of.card,
  requestor: of.requestor,
  scenario: of.scenario,
  recurring: of.recurring,
  rules: of.rules as Rules & Parameters<NonNullable<typeof provisionToken.prepare>>[0]['rules'],
  months: of.months ?? MONTHS_MAX,
});
