import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = process.env.SANDGLASS_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** Why the tests against published vectors cannot run here; undefined when they can. */
export const vectorsMissing: string | undefined = existsSync(`${shared}/vectors/tlog.json`)
  ? undefined
  : '(skipped: ../shared/vectors is missing)';

/** Reads a vector file, e.g. `merkle/inclusion.json`, for a test that knows its form. */
export function vectors<T>(name: string): T {
  const parsed: T = JSON.parse(readFileSync(`${shared}/vectors/${name}`, 'utf8'));
  return parsed;
}
