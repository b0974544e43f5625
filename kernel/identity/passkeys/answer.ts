import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an authenticator answered, as the page's form brings it; undefined for anything else. */
function answerOf(text: string, fields: readonly string[]): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || typeof value.id !== 'string' || value.type !== 'public-key') return undefined;
  const { response } = value;
  if (!isObject(response) || fields.some((field) => typeof response[field] !== 'string')) return undefined;
  return { ...value, rawId: value.id, clientExtensionResults: {} };
}

const isAuthentication = (value: unknown): value is AuthenticationResponseJSON => value !== undefined;
const isRegistration = (value: unknown): value is RegistrationResponseJSON => value !== undefined;

export function authenticationOf(text: string): AuthenticationResponseJSON | undefined {
  const fields = ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'];
  const answer: unknown = answerOf(text, fields);
  return isAuthentication(answer) ? answer : undefined;
}

export function registrationOf(text: string): RegistrationResponseJSON | undefined {
  const answer: unknown = answerOf(text, ['clientDataJSON', 'attestationObject']);
  return isRegistration(answer) ? answer : undefined;
}
