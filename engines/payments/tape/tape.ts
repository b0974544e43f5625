import { Iso8583Message } from '@sandglass/iso8583';
import type { Sale } from '../acquirer/sale.ts';
import { originalIn } from '../iso/original.ts';
import { exchangeId } from '../issuer/exchange.ts';
import { isAnswer } from '../link/match.ts';
import type { LinkSeen, LinkState } from '../link/seen.ts';
import { Counts } from './counts.ts';
import { Durations } from './durations.ts';
import { exchangeOf } from './exchange-of.ts';
import { addSeen, type Kept, keptOf, keptSale, nameIn } from './kept.ts';
import { Line } from './line.ts';
import { momentNow, type Place, type Seen } from './seen.ts';
import { messageOf, shownFields } from './shown.ts';

/** Exchanges of which a party keeps every message; older ones make room. */
const EXCHANGES_MAX = 2_000;
/** New exchanges a second that are kept whole. More can nobody look at, and redacting every field of more would cost what it is for. */
const KEPT_PER_SECOND_MAX = 100;
/** Network management: sign-on, echo. Nobody's payment is in it. */
const MANAGEMENT = '8';
const REVERSAL = '4';
const S = 1_000;

export interface TapeOptions {
  readonly party: Place;
  readonly exchangesMax?: number;
  readonly keptPerSecondMax?: number;
  /** ms since 1970, with fractions. */
  readonly now?: () => number;
}

/**
 * What a party remembers of what passed by it, to show it to its people: counts of everything, and of a bounded number of
 * exchanges each message, redacted before it is kept, with its moment. In memory only: what must last stands in the rows.
 */
export class Tape {
  readonly party: Place;
  readonly #max: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  readonly #counts = new Counts();
  readonly #durations = new Durations();
  readonly #lines = new Map<Place, Line>();
  #second = 0;
  #thisSecond = 0;
  #passedOver = 0;

  constructor({ party, exchangesMax, keptPerSecondMax, now }: TapeOptions) {
    this.party = party;
    this.#max = exchangesMax ?? EXCHANGES_MAX;
    this.#perSecond = keptPerSecondMax ?? KEPT_PER_SECOND_MAX;
    this.#now = now ?? momentNow;
  }

  /** What the link with this neighbour tells; `state` is asked when somebody looks. */
  link(peer: Place, state: () => LinkState): (seen: LinkSeen) => void {
    const line = new Line(peer, state);
    this.#lines.set(peer, line);
    return (seen) => this.#take(line, seen);
  }

  /** What the shop asked, and what it was told in the end: it does not speak ISO 8583. */
  shop(what: 'order' | 'reply', sale: Sale, acquirer: string, at: number): void {
    const id = exchangeId({ acquirer, transmittedAt: sale.transmitted_at, stan: sale.stan });
    const asked = this.#seen(what === 'order' ? IN : OUT, 'shop', { kind: 'message', at, mti: what });
    const seen = what === 'order' ? asked : { ...asked, response: sale.state };
    const known = this.#kept.get(id);
    if (known !== undefined) addSeen(known, seen);
    // Its message follows at once, and is what is counted.
    else if (what === 'order' && this.#hasRoom(at)) addSeen(this.#keep(keptSale(sale, id, at)), seen);
  }

  /** The exchanges that are kept, the newest first. */
  exchanges(): readonly Kept[] {
    return [...this.#kept.values()].reverse();
  }

  exchange(id: string): Kept | undefined {
    return this.#kept.get(id);
  }

  /** How it goes now. */
  figures() {
    const at = this.#now();
    const second = Math.floor(at / S);
    return {
      party: this.party,
      at: new Date(at).toISOString(),
      minute: this.#counts.minute(second),
      sinceStart: this.#counts.sinceStart,
      /** From the message that left to its answer; at the last party, from the message that came to the answer that left. */
      answer: this.#durations.summary,
      lines: [...this.#lines.values()].map((line) => line.figures),
      kept: this.#kept.size,
      keptMax: this.#max,
      keptPerSecondMax: this.#perSecond,
      passedOver: this.#passedOver,
    };
  }

  #take(line: Line, { kind, way, message: given }: LinkSeen): void {
    const at = this.#now();
    const { mti } = given;
    if (mti[1] === MANAGEMENT) {
      if (kind === 'message') line.heard(given, at);
      return;
    }
    const message = given instanceof Iso8583Message ? given : messageOf(given);
    this.#count(message, kind, way, at);
    const id = exchangeOf(message, at);
    if (id === undefined) return;
    const kept = this.#kept.get(id) ?? this.#begun(message, id, at);
    if (kept === undefined) return;
    if (kept.merchantName === '') kept.merchantName = nameIn(message);
    const response = message.get(39);
    const seen = this.#seen(way, line.peer, {
      kind,
      at,
      mti,
      ...(response === undefined ? {} : { response }),
      ...(kind === 'message' || kind === 'late' ? { fields: shownFields(message) } : {}),
    });
    this.#time(kept, seen);
    addSeen(kept, seen);
  }

  #begun(message: Iso8583Message, id: string, at: number): Kept | undefined {
    if (isAnswer(message.mti)) return undefined;
    if (!this.#hasRoom(at)) {
      this.#passedOver += 1;
      return undefined;
    }
    const original = message.mti[1] === REVERSAL ? undefined : originalIn(message.get(90), at);
    return this.#keep(keptOf(message, id, original === undefined ? null : exchangeId(original), at));
  }

  #hasRoom(at: number): boolean {
    const second = Math.floor(at / S);
    if (second !== this.#second) {
      this.#second = second;
      this.#thisSecond = 0;
    }
    this.#thisSecond += 1;
    return this.#thisSecond <= this.#perSecond;
  }

  #keep(row: Kept): Kept {
    this.#kept.set(row.exchange, row);
    if (this.#kept.size > this.#max) this.#kept.delete(this.#kept.keys().next().value!);
    return row;
  }

  #seen(way: Way, peer: Place, of: Omit<Seen, 'from' | 'to' | 'end'>): Seen {
    return way === OUT
      ? { ...of, from: this.party, to: peer, end: 'sender' }
      : { ...of, from: peer, to: this.party, end: 'receiver' };
  }

  /** A party that passes on times its neighbour's answer; the last one, its own. */
  #time({ seen }: Kept, { kind, mti, from, to, at }: Seen): void {
    if (kind !== 'message' || !isAnswer(mti)) return;
    const isOwn = from === this.party;
    if (isOwn && this.party !== 'bank') return;
    const asked = seen.findLast((one) => one.from === to && one.to === from && one.kind === 'message');
    if (asked !== undefined) this.#durations.add(at - asked.at);
  }

  #count(message: Iso8583Message, kind: LinkSeen['kind'], way: Way, at: number): void {
    const second = Math.floor(at / S);
    const { mti } = message;
    // At its own door a party counts what comes; an acquirer, whose door is the shop's, what it sends.
    const counts = this.party === 'acquirer' ? way === OUT : way === IN;
    const answers = this.party === 'acquirer' ? way === IN : way === OUT;
    const count = this.#counts.count.bind(this.#counts);
    if (kind === 'late') count('late', second);
    else if (kind === 'no-answer') count('noAnswer', second);
    else if (kind === 'not-sent') count('notSent', second);
    else if (isAnswer(mti)) {
      const response = message.get(39);
      if (answers && mti[1] !== REVERSAL && response !== undefined)
        count(response === '00' ? 'approved' : 'declined', second, response);
    } else if (counts) {
      if (mti[1] === REVERSAL) count('reversals', second);
      if (Number(mti[3]) % 2 === 1) count('repeats', second);
      else if (mti[1] !== REVERSAL) count('asked', second);
    }
  }
}

type Way = LinkSeen['way'];
const IN = 'in';
const OUT = 'out';
