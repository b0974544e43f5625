import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';

/** Seconds that a message may be old or early: Standard Webhooks, “Verifying webhook authenticity”. */
const TOLERANCE_S = 300;
const SECRET = 'whsec_';
const PUBLIC_KEY = 'whpk_';
/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const ED25519_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** The three headers of Standard Webhooks, in lower case. */
export interface WebhookHeaders {
  readonly 'webhook-id'?: string | undefined;
  /** Seconds since the epoch. */
  readonly 'webhook-timestamp'?: string | undefined;
  /** One or more of `v1,BASE64` (HMAC-SHA256) or `v1a,BASE64` (Ed25519), with spaces between. */
  readonly 'webhook-signature'?: string | undefined;
}

/** `whsec_…`, a shared secret, or `whpk_…`, an Ed25519 public key. Several: while one is being replaced. */
export type WebhookSecret = string | readonly string[];

export interface WebhookEvent {
  /** The same for each delivery of one message: keep it, and do nothing twice. */
  readonly id: string;
  /** E.g. `token.updated`. */
  readonly type: string;
  /** When it happened, RFC 3339. */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The message is not from the bank, was changed, or is too old. Answer 400 and do nothing. */
export class InvalidWebhook extends Error {
  override readonly name = 'InvalidWebhook';
}

/**
 * A webhook, if it is genuine (Standard Webhooks 1.0).
 *
 * @param body exactly as it came, before anything parsed it
 * @param now seconds since the epoch
 * @throws InvalidWebhook
 */
export function verifyWebhook(
  secret: WebhookSecret,
  headers: WebhookHeaders,
  body: string,
  now: number = Math.floor((performance.timeOrigin + performance.now()) / 1000),
): WebhookEvent {
  const { 'webhook-id': id, 'webhook-timestamp': sent, 'webhook-signature': signatures } = headers;
  if (!id || !sent || !signatures) throw new InvalidWebhook('a header of Standard Webhooks is missing');
  if (!/^\d{1,12}$/.test(sent) || Math.abs(now - Number(sent)) > TOLERANCE_S)
    throw new InvalidWebhook('the message is too old, or from the future');
  const message = Buffer.from(`${id}.${sent}.${body}`);
  const given = signatures.split(' ').map((one) => one.split(','));
  const keys = typeof secret === 'string' ? [secret] : secret;
  const isGenuine = keys.some((key) =>
    given.some(([version, signature = '']) => holds(key, version, signature, message)),
  );
  if (!isGenuine) throw new InvalidWebhook('no signature of this message holds');
  return { ...eventIn(body), id };
}

/** A scheme that is not known does not hold; another beside it may. */
function holds(key: string, version: string | undefined, signature: string, message: Buffer): boolean {
  const given = Buffer.from(signature, 'base64');
  if (version === 'v1' && key.startsWith(SECRET)) {
    const own = createHmac('sha256', Buffer.from(key.slice(SECRET.length), 'base64'))
      .update(message)
      .digest();
    return given.length === own.length && timingSafeEqual(given, own);
  }
  if (version === 'v1a' && key.startsWith(PUBLIC_KEY)) {
    const raw = Buffer.from(key.slice(PUBLIC_KEY.length), 'base64');
    const publicKey = createPublicKey({
      key: Buffer.concat([ED25519_DER, raw]),
      format: 'der',
      type: 'spki',
    });
    return verify(null, message, publicKey, given);
  }
  return false;
}

function eventIn(body: string): Omit<WebhookEvent, 'id'> {
  const { type = '', timestamp = '', data = {} } = JSON.parse(body) as Partial<WebhookEvent>;
  return { type, timestamp, data };
}
