import type { Dialect, Iso8583Message, MessageParts, Preamble } from '@sandglass/iso8583';
import type { LineSecurity } from './mac-keys.ts';
import type { LinkSeen } from './seen.ts';

/** What both ends of a link agree on, and what this end does with what comes. */
export interface LinkOptions {
  readonly dialect: Dialect;
  /** What the dialect puts before each message that goes out, where the message brings none of its own. */
  readonly preamble?: Preamble;
  /** Authenticates every message, both ways; what does not verify is dropped. Without it none is authenticated. */
  readonly security?: LineSecurity;
  /**
   * Answers a request or an advice of the other end. What it throws is answered 96; without an answer the other end hears
   * nothing and does what it does then.
   */
  readonly answer: (message: Iso8583Message) => Promise<MessageParts | undefined>;
  /** An answer that nobody waits for any more. */
  readonly late?: (message: Iso8583Message) => void;
  /** Called for each message that is neither done nor answered: not authentic, or not to be read as far as what it asks. */
  readonly dropped?: () => void;
  /** Something that could not be read or answered. */
  readonly trouble?: (error: unknown) => void;
  /** Whoever watches what passes: called for each message, so it must be quick and must not throw. */
  readonly seen?: (seen: LinkSeen) => void;
  /** The link is over, by either end or by the line. */
  readonly closed?: () => void;
  /** ms to wait for an answer. */
  readonly answerMs?: number;
  /** ms of silence after which an echo is sent. */
  readonly echoMs?: number;
  /** Requests that are under way at once, each way. */
  readonly inFlightMax?: number;
}

export const ANSWER_MS = 5_000;
export const ECHO_MS = 30_000;
export const IN_FLIGHT_MAX = 10_000;
