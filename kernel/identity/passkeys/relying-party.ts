/** Who asks for a passkey (WebAuthn §4, Relying Party). */
export interface RelyingParty {
  /** The host's name: passkeys are made for it, and work nowhere else. */
  readonly id: string;
  /** Where the answer must come from, port included. */
  readonly origin: string;
  readonly name: string;
}

/** The house at its public address: a browser gives passkeys to https, and to localhost. */
export function relyingParty(issuer: string): RelyingParty {
  const { hostname, origin } = new URL(issuer);
  return { id: hostname, origin, name: 'Sandglass 沙漏' };
}
