/** A person's sign-in in this tab. */
export interface Session {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  readonly name: string | undefined;
}

const KEPT_AS = 'sandglass.session';

/** The sign-in of this tab; it ends with the tab. */
export class Sessions {
  readonly #listeners = new Set<() => void>();
  #session: Session | undefined;

  constructor() {
    const kept = sessionStorage.getItem(KEPT_AS);
    this.#session = kept === null ? undefined : JSON.parse(kept);
  }

  get current(): Session | undefined {
    return this.#session;
  }

  set(session: Session | undefined): void {
    this.#session = session;
    if (session === undefined) sessionStorage.removeItem(KEPT_AS);
    else sessionStorage.setItem(KEPT_AS, JSON.stringify(session));
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
