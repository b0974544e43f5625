import type { BankCard, Token, TokenMe } from '../bank/tokens.ts';

/** What a person should do first with tokens. */
export type NextOfTokens =
  | { readonly is: 'agree' | 'consent' }
  | { readonly is: 'bind' | 'make'; readonly card: BankCard }
  | { readonly is: 'frozen'; readonly token: Token }
  /** Nothing that could be done here. */
  | { readonly is: 'no-card' | 'nothing' };

export interface TokenStanding extends TokenMe {
  /** The service agreement in force was accepted. */
  readonly agreed: boolean;
  /** The one purpose without which no token is made was allowed. */
  readonly consented: boolean;
}

/** The next step, the most pressing first: what is frozen goes before everything, then what is missing before the first token. */
export function nextOfTokens({ cards, tokens, agreed, consented }: TokenStanding): NextOfTokens {
  const frozen = tokens.find(({ state, suspendedBy }) => state === 'suspended' && suspendedBy === 'issuer');
  if (frozen !== undefined) return { is: 'frozen', token: frozen };
  const alive = cards.filter(({ state }) => state === 'active');
  if (alive.length === 0) return { is: 'no-card' };
  if (!agreed) return { is: 'agree' };
  if (!consented) return { is: 'consent' };
  const bound = alive.find((card) => card.bound);
  if (bound === undefined) return { is: 'bind', card: alive[0]! };
  return tokens.some(isAlive) ? { is: 'nothing' } : { is: 'make', card: bound };
}

/** A token that pays, or may pay again. */
export const isAlive = ({ state }: Token): boolean =>
  state === 'active' || state === 'suspended' || state === 'inactive';
