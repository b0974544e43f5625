import { randomUUID } from 'node:crypto';
import type { Iso8583Message, MessageParts } from '@sandglass/iso8583';
import { type Executor, type Outcome, readRows, system, Unavailable } from '@sandglass/operations';
import type { Pool } from 'pg';
import { amountText } from '../amount.ts';
import type { CardKind } from '../clearing/fees.ts';
import { originalIn } from '../iso/original.ts';
import { answerOf } from '../iso/response.ts';
import { exchangeId, transmittedAt } from '../issuer/exchange.ts';
import { ANSWERS, APPROVED } from '../issuer/response.ts';
import type { Answer } from '../link/answer.ts';
import { answeredOf, askOf, reversedOf } from './relay.ts';
import { relayed } from './relayed.ts';

const {
  away: ISSUER_AWAY,
  noSuchIssuer: NO_SUCH_ISSUER,
  formatError: FORMAT_ERROR,
  unseen: UNSEEN,
  invalid: INVALID,
  broken: BROKEN,
} = ANSWERS;

/** A member that answers for numbers. */
export interface Member {
  /** Institution code. */
  readonly code: string;
  /** Beginnings of its numbers. */
  readonly ranges: readonly string[];
  /** What its cards are, for the fees; debit where nothing is said. */
  readonly card?: CardKind;
  readonly link: { readonly request: (parts: MessageParts) => Promise<Answer> };
}

export interface SwitchOptions {
  /** Its institution code, which it puts into field 33 of what it passes on. */
  readonly code: string;
  readonly shard: string;
  readonly executor: Executor;
  readonly pool: Pool;
  readonly issuers: readonly Member[];
  readonly now: () => number;
}

/**
 * Passes on between members, and writes down what it passed on for clearing. It decides nothing: where an issuer is away it
 * says so (91) and nobody stands in; where an answer does not come it is silent, and the acquirer reverses.
 */
export function switchOf({ code: ownCode, shard, executor, pool, issuers, now }: SwitchOptions) {
  const ask = askOf(shard);
  const answered = answeredOf(shard);
  const reversed = reversedOf(shard);
  // Each looks at the exchange as it stands: a repeat must not hear how it stood the first time.
  const submit = (operation: unknown, input: unknown): Promise<Outcome> =>
    executor.submit(operation as never, input as never, { actor: system, key: randomUUID() });

  /** What follows an exchange goes where its original went, whatever number it carries; anything else to the issuer of its number. */
  const issuerOf = async (message: Iso8583Message): Promise<Member | undefined> => {
    const original = originalIn(message.get(90), now());
    if (original !== undefined) {
      const id = exchangeId(original);
      const [row] = await readRows(pool, relayed, 'where shard = $1 and id = $2', [shard, id]);
      const itsIssuer = row && issuers.find(({ code }) => code === row.issuer);
      if (itsIssuer !== undefined) return itsIssuer;
    }
    const number = message.reveal(2);
    return number === undefined
      ? undefined
      : issuers.find(({ ranges }) => ranges.some((range) => number.startsWith(range)));
  };

  const reverse = async (
    message: Iso8583Message,
    issuer: Member | undefined,
  ): Promise<MessageParts | undefined> => {
    const original = originalIn(message.get(90), now());
    if (original === undefined) return answerOf(message, FORMAT_ERROR);
    const exchange = exchangeId(original);
    const { acquirer } = original;
    // To a member what another asked for is not there; it may neither undo it nor keep it from coming.
    if (message.get(32) !== acquirer) return answerOf(message, UNSEEN);
    const rrn = message.get(37) ?? '';
    if (issuer === undefined) {
      // It was passed on to nobody, and should it come late it will not be.
      const noted = await submit(reversed, { exchange, acquirer, issuer: '', rrn });
      if (noted.outcome === 'refused' || noted.reply.state === 'reversed') return answerOf(message, UNSEEN);
      // It came while this was looked up, and goes to its issuer now: so must its reversal.
      const itsIssuer = await issuerOf(message);
      return itsIssuer === undefined ? undefined : reverse(message, itsIssuer);
    }
    const answer = await issuer.link.request(passed(message, ownCode));
    if (answer.kind !== 'answered') return undefined;
    const response = answer.message.get(39) ?? ISSUER_AWAY;
    // 25: the issuer saw no original and will take none any more, which comes to the same.
    if (response === APPROVED || response === UNSEEN)
      await submit(reversed, { exchange, acquirer, issuer: issuer.code, rrn });
    return answerOf(message, response);
  };

  const pass = async (message: Iso8583Message, issuer: Member): Promise<MessageParts | undefined> => {
    const input = asked(message, issuer, now());
    if (input === undefined) return answerOf(message, FORMAT_ERROR);
    const { exchange } = input;
    const begun = await submit(ask, input);
    const known = begun.outcome === 'done' ? begun.reply : {};
    if (known.state === 'reversed') return answerOf(message, INVALID);
    if (typeof known.response === 'string')
      return answerOf(message, known.response, approvalIn(known.approval));
    const answer = await issuer.link.request(passed(message, ownCode));
    if (answer.kind === 'unknown') return undefined;
    const response = answer.kind === 'unsent' ? ISSUER_AWAY : (answer.message.get(39) ?? ISSUER_AWAY);
    if (answer.kind === 'unsent' && answer.why === 'in-flight') return undefined;
    // Of what may have gone to it before, also before a stop, 91 would say that it was not paid.
    if (response === ISSUER_AWAY && known.isNew !== true) return undefined;
    if (answer.kind === 'unsent') return answerOf(message, ISSUER_AWAY);
    const approval = answer.message.get(38);
    const more = approval === undefined ? {} : { approval };
    if (response !== ISSUER_AWAY && response !== BROKEN)
      await submit(answered, { exchange, response, ...more });
    return answerOf(message, response, approvalIn(approval));
  };

  return async (message: Iso8583Message): Promise<MessageParts | undefined> => {
    const kind = message.mti.slice(1, 3);
    try {
      const issuer = await issuerOf(message);
      if (kind === '40' || kind === '42') return await reverse(message, issuer);
      return issuer === undefined ? answerOf(message, NO_SUCH_ISSUER) : await pass(message, issuer);
    } catch (error) {
      // Whether it was written is not known: silence, and the acquirer asks again or reverses.
      if (error instanceof Unavailable) return undefined;
      throw error;
    }
  };
}

const approvalIn = (approval: unknown): MessageParts['fields'] =>
  typeof approval === 'string' ? { 38: approval } : {};

/** The message as it goes on: all fields as they came, but for who passes it on, and the code of the line that it came by. */
const passed = (message: Iso8583Message, by: string): MessageParts => {
  const { mti, fields } = message.reveal();
  return { mti, fields: { ...fields, 33: by, 64: undefined, 128: undefined } };
};

const KINDS: Readonly<Record<string, 'purchase' | 'hold'>> = { '20': 'purchase', '10': 'hold' };
const REFUND = '20';

function asked(message: Iso8583Message, issuer: Member, now: number) {
  const [amount, transmitted, stan, acquirer, rrn] = [4, 7, 11, 32, 37].map((field) => message.get(field));
  const at = transmittedAt(transmitted, now);
  if (!amount || !stan || !acquirer || !rrn || at === undefined) return undefined;
  const original = originalIn(message.get(90), now);
  const category = message.get(18);
  const follows = message.get(3)?.startsWith(REFUND) ? ('refund' as const) : ('completion' as const);
  return {
    exchange: exchangeId({ acquirer, transmittedAt: at, stan }),
    acquirer,
    issuer: issuer.code,
    kind: KINDS[message.mti.slice(1, 3)] ?? follows,
    amount: amountText(BigInt(amount)),
    ...(original === undefined ? {} : { original: exchangeId(original) }),
    ...(category === undefined ? {} : { category }),
    card: issuer.card ?? ('debit' as const),
    rrn,
  };
}
