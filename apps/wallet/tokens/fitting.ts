import { minorOf } from '@sandglass/kit';
import type { ShareRequest } from '../bank/share.ts';
import type { Token } from '../bank/tokens.ts';

/** Tokens that the holder made for this shop before and that may pay it, newest first as the bank gives them. */
export const fittingTokens = (tokens: readonly Token[], { requestor, recurring }: ShareRequest): Token[] =>
  tokens.filter(
    ({ requestor: of, state, recurring: mayRecur, rules, use }) =>
      of.id === requestor.id &&
      state === 'active' &&
      (mayRecur || !recurring) &&
      (rules.payments === null || use.payments < rules.payments),
  );

/** The first of them whose limits bear what the shop suggests: of what is known to be refused nothing is chosen for a person. */
export const bearingToken = (own: readonly Token[], { suggestedRules }: ShareRequest): Token | undefined => {
  const asked = suggestedRules?.perPayment ?? null;
  return own.find(({ rules: { perPayment, perDay, total } }) =>
    [perPayment, perDay, total].every(
      (limit) => limit === null || asked === null || minorOf(asked) <= minorOf(limit),
    ),
  );
};
