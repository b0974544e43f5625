import { Iso8583Message } from '@sandglass/iso8583';
import { isAnswer } from '../link/match.ts';
import { NETWORK } from '../link/network-message.ts';
import type { LinkSeen, LinkState } from '../link/seen.ts';
import type { Place } from './seen.ts';

const DONE = '00';

/** What a party knows of its line to a neighbour: how it is now, and when it last signed on and was found alive. */
export class Line {
  readonly peer: Place;
  readonly #state: () => LinkState;
  #signedOnAt: number | undefined;
  #echoAt: number | undefined;

  constructor(peer: Place, state: () => LinkState) {
    this.peer = peer;
    this.#state = state;
  }

  /** An answer to network management, in either direction. */
  heard(message: LinkSeen['message'], at: number): void {
    if (!isAnswer(message.mti)) return;
    const [response, code] = [39, 70].map((field) =>
      message instanceof Iso8583Message ? message.get(field) : message.fields[field],
    );
    if (response !== DONE) return;
    if (code === NETWORK.signOn) this.#signedOnAt = at;
    if (code === NETWORK.echo) this.#echoAt = at;
  }

  get figures() {
    return {
      peer: this.peer,
      ...this.#state(),
      signedOnAt: dated(this.#signedOnAt),
      echoAt: dated(this.#echoAt),
    };
  }
}

const dated = (at: number | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString();
