import { UsageError } from './verb.ts';

/**
 * The address by which browsers reach the house, from SANDGLASS_PUBLIC_URL; none: this machine alone. Passkeys are made
 * for its host name, so it must be one that browsers trust.
 */
export function publicUrlSetting(given = process.env.SANDGLASS_PUBLIC_URL): string | undefined {
  if (given === undefined || given === '') return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const trusted = url?.protocol === 'https:' || url?.hostname === 'localhost';
  if (url === undefined || !trusted || url.pathname !== '/' || url.search !== '' || url.username !== '')
    throw new UsageError(
      'SANDGLASS_PUBLIC_URL is an https address without a path, such as https://pilots.example.',
    );
  return url.origin;
}
