import type { Iso8583Message, MessageParts } from '@sandglass/iso8583';
import { answerTo } from './match.ts';

/** Network management information code, field 70 (ISO 8583-1:1987, table). */
export const NETWORK = {
  signOn: '001',
  signOff: '002',
  /** A new key for the line's codes, in field 48. */
  keyChange: '101',
  cutOver: '201',
  echo: '301',
} as const;
export type NetworkCode = (typeof NETWORK)[keyof typeof NETWORK];

/** Field 7, 'MMDDhhmmss', UTC. */
export const transmission = (now: number): string =>
  new Date(now).toISOString().replace(/\D/g, '').slice(4, 14);

/** 0800. */
export const networkRequest = (
  code: NetworkCode,
  stan: string,
  now: number,
  more: MessageParts['fields'] = {},
): MessageParts => ({
  mti: '0800',
  fields: { 7: transmission(now), 11: stan, 70: code, ...more },
});

/** 0810 to it. */
export const networkAnswer = (
  asked: Iso8583Message,
  code: string,
  more: MessageParts['fields'] = {},
): MessageParts => ({
  mti: answerTo(asked.mti),
  fields: { 7: asked.get(7), 11: asked.get(11), 39: code, 70: asked.get(70), ...more },
});

/** An answer that only says why nothing was done. */
export const shortAnswer = (asked: Iso8583Message, response: string): MessageParts => ({
  mti: answerTo(asked.mti),
  fields: {
    7: asked.get(7),
    11: asked.get(11),
    32: asked.get(32),
    37: asked.get(37),
    39: response,
    41: asked.get(41),
  },
});
