import type { Iso8583Message, MessageParts } from '@sandglass/iso8583';
import { type Actor, type Executor, InvalidInput, type Outcome, Unavailable } from '@sandglass/operations';
import { exchangeId } from '../issuer/exchange.ts';
import type { Issuing } from '../payments.ts';
import { type References, type Request, requestOf } from './request.ts';
import { answerOf, answerTo8583 } from './response.ts';

export interface DoorOptions {
  readonly executor: Executor;
  readonly issuing: Issuing;
  readonly references: References;
  readonly now: () => number;
}

/** Who asks through the door: the house, on behalf of the network that it let in. */
const network: Actor = { role: 'system', party: 'network' };

/**
 * The issuer's door for a network: a message becomes one operation, its outcome the answer. A repeat has its original's
 * key and gets its answer. Where the outcome is not known the door is silent: the acquirer then reverses, and that is right
 * whatever happened.
 */
export const issuerDoor =
  ({ executor, issuing, references, now }: DoorOptions) =>
  async (message: Iso8583Message): Promise<MessageParts | undefined> => {
    const request = requestOf(message, references, now());
    if (request.kind === 'none') return answerOf(message, request.response);
    try {
      return answerTo8583(message, await submit(executor, issuing, request));
    } catch (error) {
      if (error instanceof InvalidInput) return answerOf(message, '30');
      if (error instanceof Unavailable) return undefined;
      throw error;
    }
  };

/**
 * An exchange belongs to the first that it asked for: a repeat says the same, anything else under it is 94. A reversal that was refused
 * for its amount, its merchant or its number is not in the way of the right one.
 */
function keyOf({ kind, input }: Exclude<Request, { kind: 'none' }>): string {
  if (kind !== 'reverse') return `ask ${exchangeId(input)}`;
  const { original, amount, merchant, currency, token, card } = input;
  return ['reverse', exchangeId(original), amount, merchant, currency, token ?? card]
    .map((of) => of ?? '')
    .join(' ');
}

function submit(
  executor: Executor,
  issuing: Issuing,
  request: Exclude<Request, { kind: 'none' }>,
): Promise<Outcome> {
  const { kind } = request;
  const key = keyOf(request);
  const call = { actor: network, key };
  switch (kind) {
    case 'purchase':
    case 'authorise':
      return executor.submit(issuing[kind], request.input, call);
    case 'complete':
      return executor.submit(issuing.complete, request.input, call);
    case 'refund':
      return executor.submit(issuing.refund, request.input, call);
    case 'reverse':
      return executor.submit(issuing.reverse, request.input, call);
    default:
      return request satisfies never;
  }
}
