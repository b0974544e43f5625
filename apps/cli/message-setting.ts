import type { MessageService } from '@sandglass/server';
import { UsageError } from './verb.ts';

/** What sends one-time codes to phones, from SANDGLASS_MESSAGES_URL and SANDGLASS_MESSAGES_TOKEN. @throws UsageError */
export function messageSetting(
  url = process.env.SANDGLASS_MESSAGES_URL,
  token = process.env.SANDGLASS_MESSAGES_TOKEN,
): MessageService | undefined {
  if (url === undefined || url === '') return undefined;
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  const isOnMachine = protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !isOnMachine)
    throw new UsageError('SANDGLASS_MESSAGES_URL is an https address: codes must not be read on the way.');
  return { url, token: token === '' ? undefined : token };
}
