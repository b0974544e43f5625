import type { Locale, Sentence } from '@sandglass/operations';

export interface CodeMessage {
  /** E.164, e.g. +8613800000000. */
  readonly to: string;
  readonly locale: Locale;
  /** Six digits, for gateways that fill a template of their own; absent: a plain message. */
  readonly code?: string;
  /** The same for every try of one message; absent: it is tried once. */
  readonly key?: string;
  /** The whole message, for those that send a text. */
  readonly text: string;
}

/** What brings a text to a phone. A one-time code is not waited for: who waits could tell whether an account exists. */
export interface CodeGateway {
  send(message: CodeMessage): Promise<void>;
  /** Where messages can be read instead, when none leave the house. */
  readonly simulated?: { readonly says: Sentence; readonly href: string };
}
