import { createHash, randomBytes } from 'node:crypto';
import type { Browser } from './browser.ts';

const CALLBACK = '/wallet/callback';

export interface TokenReply {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly token_type: string;
  readonly expires_in: number;
}

/** An app as it signs somebody in: authorization code with PKCE (RFC 7636). */
export class Wallet {
  readonly origin: string;
  readonly verifier = randomBytes(32).toString('base64url');
  readonly state = randomBytes(8).toString('hex');

  constructor(origin: string) {
    this.origin = origin;
  }

  authorizeUrl(changes: Record<string, string | undefined> = {}): string {
    const parameters = {
      client_id: 'wallet',
      redirect_uri: `${this.origin}${CALLBACK}`,
      response_type: 'code',
      scope: 'openid profile',
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: this.state,
      nonce: 'nonce-1',
      ...changes,
    };
    const given = Object.entries(parameters).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return `${this.origin}/oidc/authorize?${new URLSearchParams(given)}`;
  }

  /** Opens the sign-in page; returns its address. */
  async begin(browser: Browser, changes: Record<string, string | undefined> = {}): Promise<string> {
    const sent = await browser.open(this.authorizeUrl(changes));
    return String(sent.headers.get('location'));
  }

  /** Signs in by the form and returns the code that comes back. */
  async codeOf(browser: Browser, login: string, password: string): Promise<string> {
    const page = await this.begin(browser);
    const submitted = await browser.submit(page, { login, password });
    const back = await browser.follow(submitted, CALLBACK);
    if (back.searchParams.get('state') !== this.state)
      throw new Error(`came back without our state: ${back}`);
    return back.searchParams.get('code') ?? '';
  }

  redeem(code: string, verifier = this.verifier): Promise<Response> {
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${this.origin}${CALLBACK}`,
      code_verifier: verifier,
    });
  }

  refresh(refreshToken: string): Promise<Response> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  }

  token(fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams({ client_id: 'wallet', ...fields });
    return fetch(`${this.origin}/oidc/token`, { method: 'POST', body });
  }
}
