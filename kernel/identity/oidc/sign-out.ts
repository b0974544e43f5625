import type { KoaContextWithOIDC } from 'oidc-provider';
import { showSignedOut } from '../pages/provider-pages.ts';

/**
 * Where nobody is signed in any more there is nothing to confirm: straight back to the app. The library would answer
 * with a page that submits itself by script, which our policy forbids.
 */
export async function skipEmptySignOut(
  context: KoaContextWithOIDC,
  next: () => Promise<void>,
): Promise<void> {
  await next();
  const { oidc, status } = context;
  if (oidc?.route !== 'end_session' || status !== 200 || oidc.session?.accountId !== undefined) return;
  // The library has checked it against the app's registration, or dropped it.
  const { post_logout_redirect_uri: back, state } = oidc.params ?? {};
  if (typeof back !== 'string') return showSignedOut(context);
  const target = new URL(back);
  if (typeof state === 'string') target.searchParams.set('state', state);
  context.redirect(target.href);
}
