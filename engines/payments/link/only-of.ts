import type { Iso8583Message, MessageParts } from '@sandglass/iso8583';
import { answerOf } from '../iso/response.ts';
import { ANSWERS } from '../issuer/response.ts';
import type { LinkOptions } from './options.ts';

/** Where a message says whose it is: acquirer, or who passed it on (ISO 8583-1:1987, fields 32 and 33). */
export type OriginField = 32 | 33;

const { formatError: FORMAT_ERROR, notPermitted: NOT_PERMITTED } = ANSWERS;

/**
 * Binds a line to the institution at its other end: a message that says it is another's is answered 58 and goes no further. Not 30:
 * it is written well, and would be no more welcome written again.
 */
export const onlyOf =
  (field: OriginField, code: string, answer: LinkOptions['answer']): LinkOptions['answer'] =>
  async (message: Iso8583Message): Promise<MessageParts | undefined> => {
    const given = message.get(field);
    if (given === undefined) return answerOf(message, FORMAT_ERROR);
    return given === code ? answer(message) : answerOf(message, NOT_PERMITTED);
  };
