interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** As much of a browser as signing in needs: cookies with their paths, redirects one at a time, forms. */
export class Browser {
  readonly #origin: string;
  readonly #language: string;
  readonly #cookies = new Map<string, Cookie>();

  constructor(origin: string, language = 'en') {
    this.#origin = origin;
    this.#language = language;
  }

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url, this.#origin);
    const headers = new Headers(init.headers);
    headers.set('accept-language', this.#language);
    headers.set('cookie', this.#cookiesFor(target.pathname));
    const response = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  submit(
    url: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.open(url, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** Follows redirects within the server until a page, or until the app is reached; returns that address. */
  async follow(from: Response, until: string): Promise<URL> {
    let response = from;
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location');
      if (location === null) return new URL(response.url);
      const next = new URL(location, this.#origin);
      if (next.pathname === until) return next;
      response = await this.open(next.href);
    }
    throw new Error(`never came to ${until}`);
  }

  #cookiesFor(path: string): string {
    return [...this.#cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([key, { value }]) => `${key.split('|')[0]}=${value}`)
      .join('; ');
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const path = attributes.find((of) => /^path=/i.test(of))?.slice(5) ?? '/';
    const key = `${pair.slice(0, at)}|${path}`;
    const expires = attributes.find((of) => /^expires=/i.test(of))?.slice(8);
    if (expires !== undefined && Date.parse(expires) <= Date.parse('1970-01-02')) this.#cookies.delete(key);
    else this.#cookies.set(key, { value: pair.slice(at + 1), path });
  }
}
