import { operation } from '@sandglass/operations';
import Type from 'typebox';
import { no } from '../issuer/attempt.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { changed, ownerOf } from './change.ts';
import type { Rules } from './rules.ts';
import { RulesInput } from './rules-input.ts';
import { tokens } from './token.ts';
import { objectionToRules } from './unfit.ts';

const Id = Type.String({ minLength: 1, maxLength: 64 });
const TokenOnly = Type.Object({ token: Id }, { additionalProperties: false });
const parties = ['customer', 'merchant', 'institution'] as const;

/** It pays nothing from the next authorisation on; what was held or promised goes on. */
export const suspendTokenOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.token.suspend`,
    summary: 'Pauses a token: by its holder, by the shop that uses it, or by the bank.',
    business: 'closing',
    roles: [...parties],
    input: TokenOnly,
    load: ({ token }) => [tokens.key(token)],
    loadThen: (state, { token }) => ownerOf(state, token),
    decide: (state, { token: id }, { actor }) =>
      changed({
        state,
        id,
        actor,
        shard,
        event: 'token-suspended',
        change: (token, side) =>
          token.state === 'active'
            ? { state: 'suspended', suspended_by: side }
            : no(`token-${token.state === 'suspended' ? `suspended-by-${token.suspended_by}` : token.state}`),
      }),
  });

/** Only who suspended it lifts that again, or the issuer (EMVCo framework, token lifecycle). */
export const resumeTokenOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.token.resume`,
    summary: 'Lets a paused token pay again: by whoever paused it, or by the bank.',
    business: 'continuing',
    roles: [...parties],
    input: TokenOnly,
    load: ({ token }) => [tokens.key(token)],
    loadThen: (state, { token }) => ownerOf(state, token),
    decide: (state, { token: id }, { actor }) =>
      changed({
        state,
        id,
        actor,
        shard,
        event: 'token-resumed',
        change: (token, side) => {
          if (token.state !== 'suspended') return no('token-not-suspended', { state: token.state });
          return side === token.suspended_by || side === 'issuer'
            ? { state: 'active', suspended_by: null }
            : no(`token-suspended-by-${token.suspended_by ?? 'issuer'}`);
        },
      }),
  });

/** It never pays again; completions, refunds and reversals of what it paid go on. */
export const deleteTokenOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.token.delete`,
    summary: 'Deletes a token for good: by its holder, by the shop that uses it, or by the bank.',
    business: 'closing',
    roles: [...parties, 'system'],
    input: TokenOnly,
    load: ({ token }) => [tokens.key(token)],
    loadThen: (state, { token }) => ownerOf(state, token),
    decide: (state, { token: id }, { actor }) =>
      changed({
        state,
        id,
        actor,
        shard,
        event: 'token-deleted',
        change: () => ({ state: 'deleted', suspended_by: null }),
      }),
  });

/** The holder's own rules; nobody else may widen or narrow them. */
export const changeRulesOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.token.change-rules`,
    summary: 'The holder says anew where, when and how much a token may pay.',
    business: 'continuing',
    roles: ['customer'],
    input: Type.Object({ token: Id, rules: RulesInput }, { additionalProperties: false }),
    load: ({ token }) => [tokens.key(token)],
    loadThen: (state, { token }) => ownerOf(state, token),
    decide: (state, { token: id, rules: given }, { actor }) => {
      const rules = given as Rules;
      return changed({
        state,
        id,
        actor,
        shard,
        event: 'token-rules-changed',
        change: () => objectionToRules(rules) ?? { rules },
        opening: { rules: JSON.stringify(rules) },
      });
    },
  });
