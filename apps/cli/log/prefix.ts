import { UsageError } from '../verb.ts';

/** The server that a log verb asks: its argument, else SANDGLASS_URL. Throws UsageError where neither is a URL. */
export function serverUrl(argument: string | undefined): URL {
  const text = argument ?? process.env.SANDGLASS_URL;
  if (text === undefined) throw new UsageError('Name the log by its URL, or set SANDGLASS_URL.');
  if (!URL.canParse(text) || !/^https?:/i.test(text))
    throw new UsageError(`${text} is not an http or https URL.`);
  return new URL(text);
}

/**
 * Where the log may be, below such a URL: at the URL itself or at its /log. A bare server is asked for /log
 * first, because its /checkpoint may be a page.
 */
export function prefixesOf(url: URL): string[] {
  const direct = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  const below = `${direct}/log`;
  if (url.pathname === '/') return [below, direct];
  return direct.endsWith('/log') ? [direct] : [direct, below];
}
