/** A person's sign-in in this tab. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  readonly name: string | undefined;
}

/** Where the sign-in of an app is kept; two apps in one tab have two people. */
export const sessionKey = (app: string): string => `sandglass.${app}.session`;

/** An app's sign-in in this tab; it ends with the tab. */
export class Sessions {
  readonly #listeners = new Set<() => void>();
  readonly #keptAs: string;
  #session: Session | undefined;

  constructor(app: string) {
    this.#keptAs = sessionKey(app);
    const kept = sessionStorage.getItem(this.#keptAs);
    this.#session = kept === null ? undefined : JSON.parse(kept);
  }

  get current(): Session | undefined {
    return this.#session;
  }

  set(session: Session | undefined): void {
    this.#session = session;
    if (session === undefined) sessionStorage.removeItem(this.#keptAs);
    else sessionStorage.setItem(this.#keptAs, JSON.stringify(session));
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
