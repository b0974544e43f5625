import type { ClientMetadata } from 'oidc-provider';

/** An app of the house that people sign in to: a public client in the browser. */
export interface ClientApp {
  readonly id: string;
  /** Path to which a sign-in comes back. */
  readonly callback: string;
  /** Path of its first page, to which a sign-out leads. */
  readonly home: string;
}

/** Authorization code with PKCE, rotating refresh tokens, no secret (RFC 9700 §2.1). */
export const clientOf = (issuer: string, { id, callback, home }: ClientApp): ClientMetadata => ({
  client_id: id,
  application_type: 'web',
  token_endpoint_auth_method: 'none',
  redirect_uris: [`${issuer}${callback}`],
  post_logout_redirect_uris: [`${issuer}${home}`],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  id_token_signed_response_alg: 'ES256',
});
