import { type Mandate, SignedMandate } from '../schema/mandate.ts';
import { fits } from '../validate.ts';
import { canonicalJson } from './canonical.ts';

/** Says what is signed, so that a signature over a mandate can never stand for anything else. */
const DOMAIN = 'sandglass-mandate-v1';

const isSigned = fits(SignedMandate);

/** The bytes that the supervisor signs: a line that names the form, then the mandate by RFC 8785. */
export const mandateBytes = (mandate: Mandate): Uint8Array =>
  new TextEncoder().encode(`${DOMAIN}\n${canonicalJson(mandate)}`);

/**
 * @param sign the supervisor's signature over a message; Ed25519 by `node:crypto` or an HSM, of no matter to this room
 */
export const signMandate = (mandate: Mandate, sign: (message: Uint8Array) => Uint8Array): SignedMandate => ({
  mandate,
  signature: Buffer.from(sign(mandateBytes(mandate))).toString('base64'),
});

/**
 * The mandate, if it has its form and its signature is the supervisor's; else undefined. Whether it is newer than the
 * one in force is for the guard to say, by its serial.
 */
export function verifyMandate(
  signed: unknown,
  verify: (message: Uint8Array, signature: Uint8Array) => boolean,
): Mandate | undefined {
  if (!isSignedMandate(signed)) return undefined;
  const { mandate, signature } = signed;
  const message = signedBytes(mandate);
  return message !== undefined && verify(message, Buffer.from(signature, 'base64')) ? mandate : undefined;
}

/** Text with a lone surrogate has no canonical form (RFC 8785 §3.2.2.2), so nobody can have signed it. */
function signedBytes(mandate: Mandate): Uint8Array | undefined {
  try {
    return mandateBytes(mandate);
  } catch {
    return undefined;
  }
}

const isSignedMandate = (value: unknown): value is SignedMandate => isSigned(value);
