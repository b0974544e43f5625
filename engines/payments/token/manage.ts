import { type Objection, operation, type Role } from '@sandglass/operations';
import Type from 'typebox';
import { no } from '../issuer/attempt.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { changed, partiesOf } from './change.ts';
import type { Rules } from './rules.ts';
import { RulesInput } from './rules-input.ts';
import { type Suspender, type Token, type TokenEvent, tokens } from './token.ts';
import { objectionToRules } from './unfit.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });
/** Of staff: why. The holder reads it. */
const Reason = Type.Optional(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }));
const parties = ['customer', 'merchant', 'institution'] as const;

/** A step of a token's life that needs nothing but the token. */
interface Step {
  /** `suspend`, `resume`, `delete`. */
  readonly name: string;
  /** Of the fact, and for its requestor. */
  readonly event: TokenEvent;
  readonly summary: string;
  readonly business: 'continuing' | 'closing';
  readonly roles: readonly Role[];
  readonly change: (token: Token, side: Suspender) => Partial<Token> | Objection;
}

const stepOf =
  ({ name, event, summary, business, roles, change }: Step) =>
  (issuer: Issuer) =>
    operation({
      name: `${issuer.shard}.token.${name}`,
      summary,
      business,
      roles,
      input: Type.Object({ token: Id, reason: Reason }, { additionalProperties: false }),
      load: ({ token }) => [tokens.key(token)],
      loadThen: (state, { token }) => partiesOf(issuer, state, token),
      decide: (state, { token: id, reason }, { actor, now }) =>
        changed({ state, id, actor, now, reason, issuer, event: `token-${event}`, told: event, change }),
    });

const objectionOf = ({ state, suspended_by }: Token): Objection =>
  no(state === 'suspended' ? `token-suspended-by-${suspended_by ?? 'issuer'}` : `token-${state}`);

const RANK: Readonly<Record<Suspender, number>> = { requestor: 0, holder: 1, issuer: 2 };

/** What pays, and what somebody paused who could lift that against one's own will: the holder takes over a shop's pause, the bank anybody's. */
const maySuspend = ({ state, suspended_by: by }: Token, side: Suspender): boolean =>
  state === 'active' || (state === 'suspended' && by !== null && RANK[side] > RANK[by]);

/** It pays nothing from the next authorisation on; what was held or promised goes on. */
export const suspendTokenOf = stepOf({
  name: 'suspend',
  event: 'suspended',
  summary: 'Pauses a token: by its holder, by the shop that uses it, or by the bank.',
  business: 'closing',
  roles: [...parties, 'system'],
  change: (token, side) =>
    maySuspend(token, side) ? { state: 'suspended', suspended_by: side } : objectionOf(token),
});

/** Only who suspended it lifts that again, or the issuer (EMVCo framework, token lifecycle). */
export const resumeTokenOf = stepOf({
  name: 'resume',
  event: 'resumed',
  summary: 'Lets a paused token pay again: by whoever paused it, or by the bank.',
  business: 'continuing',
  roles: parties,
  change: (token, side) => {
    if (token.state !== 'suspended') return no('token-not-suspended', { state: token.state });
    return side === token.suspended_by || side === 'issuer'
      ? { state: 'active', suspended_by: null }
      : objectionOf(token);
  },
});

/** It never pays again; completions, refunds and reversals of what it paid go on. */
export const deleteTokenOf = stepOf({
  name: 'delete',
  event: 'deleted',
  summary: 'Deletes a token for good: by its holder, by the shop that uses it, or by the bank.',
  business: 'closing',
  roles: [...parties, 'system'],
  change: () => ({ state: 'deleted', suspended_by: null }),
});

/** The holder's own rules; nobody else may widen or narrow them. */
export const changeRulesOf = (issuer: Issuer) =>
  operation({
    name: `${issuer.shard}.token.change-rules`,
    summary: 'The holder says anew where, when and how much a token may pay.',
    business: 'continuing',
    roles: ['customer'],
    input: Type.Object({ token: Id, rules: RulesInput }, { additionalProperties: false }),
    load: ({ token }) => [tokens.key(token)],
    loadThen: (state, { token }) => partiesOf(issuer, state, token),
    decide: (state, { token: id, rules: given }, { actor, now }) => {
      const rules = given as Rules;
      return changed({
        state,
        id,
        actor,
        now,
        issuer,
        event: 'token-rules-changed',
        change: ({ expires_on: until }) => objectionToRules(rules, { now, until }) ?? { rules },
        opening: { rules: JSON.stringify(rules) },
      });
    },
  });
