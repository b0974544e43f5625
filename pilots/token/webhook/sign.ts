import { createHmac, hkdfSync } from 'node:crypto';
import { keyOf } from '../keys.ts';
import type { Webhook } from './webhook.ts';

const SECRET_BYTES = 32;

/** The secret of an address, in the form of Standard Webhooks; it follows from the pilot's key, so it is kept nowhere. */
export function secretOf({ id, version }: Pick<Webhook, 'id' | 'version'>): string {
  const derived = hkdfSync('sha256', keyOf('webhooks')(), '', `webhook ${id}/${version}`, SECRET_BYTES);
  return `whsec_${Buffer.from(derived).toString('base64')}`;
}

export interface Message {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
}

/** The `webhook-signature` of a message (Standard Webhooks 1.0, symmetric, v1). */
export function signed(secret: string, { id, timestamp, body }: Message): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
