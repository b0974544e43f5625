import type { CDPSession, Page } from 'playwright-core';

export interface Credential {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  readonly rpId?: string;
  readonly privateKey: string;
  readonly userHandle?: string;
  readonly signCount: number;
}

/** Chromium's own virtual authenticator (WebAuthn §11), for one page: with a finger that is always there. */
export class Authenticator {
  readonly #session: CDPSession;
  readonly #id: string;

  private constructor(session: CDPSession, id: string) {
    this.#session = session;
    this.#id = id;
  }

  static async on(page: Page): Promise<Authenticator> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Authenticator(session, authenticatorId);
  }

  async credentials(): Promise<readonly Credential[]> {
    const { credentials } = await this.#session.send('WebAuthn.getCredentials', {
      authenticatorId: this.#id,
    });
    return credentials;
  }

  /** As a copy has it: the same key, with the counter of the day on which it was taken. */
  async put(credential: Credential): Promise<void> {
    const { credentialId } = credential;
    await this.#session
      .send('WebAuthn.removeCredential', { authenticatorId: this.#id, credentialId })
      .catch(() => undefined);
    await this.#session.send('WebAuthn.addCredential', {
      authenticatorId: this.#id,
      credential: { ...credential, rpId: credential.rpId ?? 'localhost' },
    });
  }

  /** As after a reset: nothing is on it. */
  async forget(): Promise<void> {
    await this.#session.send('WebAuthn.clearCredentials', { authenticatorId: this.#id });
  }

  /** Whether the finger is the right one. */
  async verifies(isUserVerified: boolean): Promise<void> {
    await this.#session.send('WebAuthn.setUserVerified', { authenticatorId: this.#id, isUserVerified });
  }
}

/** What a page with a script of its own would get from the authenticator for a challenge, as our form sends it. */
export const answerIn = (
  page: Page,
  challenge: string,
  userVerification: 'required' | 'discouraged' = 'required',
): Promise<string> =>
  page.evaluate(
    async ([asked = '', verification = 'required']) => {
      const text = (buffer: ArrayBuffer): string =>
        btoa(String.fromCharCode(...new Uint8Array(buffer)))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replaceAll('=', '');
      const plain = atob(asked.replaceAll('-', '+').replaceAll('_', '/'));
      const credential = (await navigator.credentials.get({
        publicKey: {
          challenge: Uint8Array.from(plain, (letter) => letter.charCodeAt(0)),
          rpId: 'localhost',
          userVerification: verification as UserVerificationRequirement,
        },
      })) as PublicKeyCredential;
      const response = credential.response as AuthenticatorAssertionResponse;
      return JSON.stringify({
        id: credential.id,
        type: credential.type,
        response: {
          clientDataJSON: text(response.clientDataJSON),
          authenticatorData: text(response.authenticatorData),
          signature: text(response.signature),
          userHandle: text(response.userHandle ?? new ArrayBuffer(0)),
        },
      });
    },
    [challenge, userVerification],
  );
