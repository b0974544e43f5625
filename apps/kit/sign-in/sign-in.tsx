import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SignInSettings } from './oidc.ts';
import { type Session, Sessions } from './session.ts';

/** Signing in and out as the screens use it. The protocol's code is loaded when it is first needed. */
export class SignIn {
  readonly sessions: Sessions;
  readonly #settings: SignInSettings;
  readonly #tabs: BroadcastChannel;
  #renewing: Promise<string | undefined> | undefined;

  constructor(settings: SignInSettings) {
    this.#settings = settings;
    this.sessions = new Sessions(settings.clientId);
    this.#tabs = new BroadcastChannel(`sandglass.${settings.clientId}.sign-out`);
    this.#tabs.onmessage = () => this.#left();
  }

  /** Somebody signed out in another tab: here nothing of them stays either, also not in memory. */
  #left(): void {
    if (this.sessions.current === undefined) return;
    this.sessions.set(undefined);
    sessionStorage.clear();
    location.reload();
  }

  /** Leaves for the issuer's sign-in page and comes back to `returnTo`. */
  async start(returnTo: string, locale: string): Promise<void> {
    const { signInUrl } = await import('./oidc.ts');
    location.assign(await signInUrl(this.#settings, returnTo, locale));
  }

  /** On the way back: the place to go on to. */
  async finish(here: URL): Promise<string> {
    const { finishSignIn } = await import('./oidc.ts');
    const { session, returnTo } = await finishSignIn(this.#settings, here);
    this.sessions.set(session);
    return returnTo;
  }

  /** Forgets the person here and in other tabs of the app, then at the issuer. */
  async end(): Promise<void> {
    const session = this.sessions.current;
    this.sessions.set(undefined);
    sessionStorage.clear();
    if (session === undefined) return;
    this.#tabs.postMessage('signed-out');
    const { signOutUrl } = await import('./oidc.ts');
    const url = await signOutUrl(this.#settings, session);
    if (url !== undefined) location.assign(url);
  }

  /** The access token; with `stale`, a newer one than that. Several callers share one renewal. */
  readonly token = async (stale?: string): Promise<string | undefined> => {
    const session = this.sessions.current;
    if (session === undefined) return undefined;
    if (session.accessToken !== stale) return session.accessToken;
    this.#renewing ??= this.#renew(session).finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  };

  async #renew(session: Session): Promise<string | undefined> {
    const { renewed } = await import('./oidc.ts');
    const next = await renewed(this.#settings, session);
    this.sessions.set(next);
    return next?.accessToken;
  }
}

export const SignInContext = createContext<SignIn | undefined>(undefined);

export function useSignIn(): SignIn {
  const signIn = useContext(SignInContext);
  if (signIn === undefined) throw new Error('useSignIn stands outside of SignInContext');
  return signIn;
}

/** Who is signed in here, if anybody. */
export function useSession(): Session | undefined {
  const { sessions } = useSignIn();
  return useSyncExternalStore(sessions.subscribe, () => sessions.current);
}
