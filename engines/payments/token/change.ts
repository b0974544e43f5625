import { subjectKey } from '@sandglass/journal';
import {
  type Actor,
  type Decision,
  effects,
  type Json,
  type Objection,
  refuse,
  type State,
} from '@sandglass/operations';
import { type Suspender, type Token, tokens } from './token.ts';

/** Rows that a change of a token needs besides its own: whose fact it is. */
export function ownerOf(state: State, id: string) {
  const token = state.get(tokens, id);
  return token === undefined ? [] : [subjectKey(token.customer)];
}

/** Which party of the token somebody is; undefined: a stranger, who is told nothing of it. */
export function sideOf({ role, party }: Actor, token: Token): Suspender | undefined {
  if (role === 'customer') return party === token.customer ? 'holder' : undefined;
  if (role === 'merchant') return party === token.requestor ? 'requestor' : undefined;
  return role === 'institution' || role === 'system' ? 'issuer' : undefined;
}

interface Change {
  readonly state: State;
  readonly id: string;
  readonly actor: Actor;
  /** Event of the fact, in the past tense. */
  readonly event: string;
  readonly shard: string;
  readonly change: (token: Token, side: Suspender) => Partial<Token> | Objection;
  /** What of it the holder's entry says; nothing of it is public. */
  readonly opening?: Readonly<Record<string, Json>>;
}

/** A change of one token by one of its parties: the next authorisation sees it. */
export function changed({ state, id, actor, event, shard, change, opening = {} }: Change): Decision {
  const token = state.get(tokens, id);
  const side = token && sideOf(actor, token);
  if (token === undefined || side === undefined) return refuse('token-unknown');
  const { customer: subject } = token;
  if (token.state === 'deleted') return refuse('token-deleted', {}, { subject });
  const to = change(token, side);
  if (isObjection(to)) return refuse(to.code, to.values, { subject });
  const after = { ...token, ...to, version: token.version + 1 };
  return effects({
    reply: { token: id, state: after.state, version: after.version },
    rows: [tokens.update(after)],
    facts: [
      {
        kind: `${shard}.${event}`,
        subject,
        header: { by: side },
        opening: { token: id, scenario: token.scenario, ...opening },
      },
    ],
  });
}

const isObjection = (of: Partial<Token> | Objection): of is Objection => 'code' in of;
