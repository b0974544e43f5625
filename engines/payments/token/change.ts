import { subjectKey } from '@sandglass/journal';
import {
  type Actor,
  type Decision,
  effects,
  type Json,
  type Objection,
  type RowKey,
  refuse,
  type State,
} from '@sandglass/operations';
import type { Issuer } from '../issuer/issuer.ts';
import { stepRow } from './step.ts';
import { type Suspender, type Token, type TokenEvent, tokens } from './token.ts';

/** Rows that a change of a token needs besides its own: whose fact it is, and who asked for it. */
export function partiesOf({ requestors }: Issuer, state: State, id: string): RowKey[] {
  const token = state.get(tokens, id);
  if (token === undefined) return [];
  return [subjectKey(token.customer), ...(requestors?.keysOf(token.requestor) ?? [])];
}

/** Which party of the token somebody is; undefined: a stranger, who is told nothing of it. */
function sideOf({ requestors }: Issuer, state: State, actor: Actor, token: Token): Suspender | undefined {
  const { role, party } = actor;
  if (role === 'customer') return party === token.customer ? 'holder' : undefined;
  if (role === 'merchant') {
    const acting = requestors === undefined ? token.requestor : requestors.partyOf(state, token.requestor);
    return party === acting ? 'requestor' : undefined;
  }
  return role === 'institution' || role === 'system' ? 'issuer' : undefined;
}

interface Change {
  readonly state: State;
  readonly id: string;
  readonly actor: Actor;
  /** ms since the epoch. */
  readonly now: number;
  /** Why, in the words of who does it; staff must say it. */
  readonly reason?: string | undefined;
  /** Event of the fact, in the past tense. */
  readonly event: string;
  /** What its requestor is told; undefined: it is none of its business. */
  readonly told?: TokenEvent;
  readonly issuer: Issuer;
  readonly change: (token: Token, side: Suspender) => Partial<Token> | Objection;
  /** What of it the holder's entry says; nothing of it is public. */
  readonly opening?: Readonly<Record<string, Json>>;
}

/** A change of one token by one of its parties: the next authorisation sees it. */
export function changed(of: Change): Decision {
  const { state, id, actor, now, reason, event, told, issuer, change, opening = {} } = of;
  const token = state.get(tokens, id);
  const side = token && sideOf(issuer, state, actor, token);
  if (token === undefined || side === undefined) return refuse('token-unknown');
  const { customer: subject } = token;
  if (token.state === 'deleted') return refuse('token-deleted', {}, { subject });
  if (actor.role === 'institution' && reason === undefined)
    return refuse('token-reason-needed', {}, { subject });
  const to = change(token, side);
  if (isObjection(to)) return refuse(to.code, to.values, { subject });
  const after = { ...token, ...to, version: token.version + 1 };
  return effects({
    reply: { token: id, state: after.state, version: after.version },
    rows: [
      tokens.update(after),
      stepRow({
        token: id,
        version: after.version,
        step: event.replace('token-', ''),
        by: side,
        person: actor.role === 'institution' ? (actor.person ?? null) : null,
        reason: reason ?? null,
        at: now,
      }),
    ],
    facts: [
      {
        kind: `${issuer.shard}.${event}`,
        subject,
        header: { by: side },
        opening: {
          token: id,
          scenario: token.scenario,
          ...(reason === undefined ? {} : { reason }),
          ...opening,
        },
      },
    ],
    jobs: told === undefined ? [] : [...(issuer.requestors?.told(state, after, told, now) ?? [])],
  });
}

const isObjection = (of: Partial<Token> | Objection): of is Objection => 'code' in of;
