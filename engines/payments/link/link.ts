import type { Socket } from 'node:net';
import {
  decode,
  decodeInPart,
  decodeShifted,
  encode,
  type FrameForm,
  FrameReader,
  frame,
  Iso8583Error,
  type Iso8583Message,
  type MessageParts,
} from '@sandglass/iso8583';
import { privateData, readPrivateData } from '../iso/private-data.ts';
import { ANSWERS, APPROVED } from '../issuer/response.ts';
import type { Answer } from './answer.ts';
import { type LineEnd, MacKeys } from './mac-keys.ts';
import { isAnswer, isNamed, matchKey, matchKeyOf, namedBy } from './match.ts';
import { NETWORK, type NetworkCode, networkAnswer, networkRequest, shortAnswer } from './network-message.ts';
import { ANSWER_MS, ECHO_MS, IN_FLIGHT_MAX, type LinkOptions } from './options.ts';
import { Waiting } from './waiting.ts';

const STANS = 1_000_000;
/** Second digit of the type: network management. */
const NETWORK_CLASS = '8';
const {
  invalid: INVALID,
  notPermitted: NOT_PERMITTED,
  broken: BROKEN,
  formatError: FORMAT_ERROR,
  away: AWAY,
} = ANSWERS;

/**
 * One connection between two parties that lasts: either end asks and answers, many at once, answers in any order. An answer
 * that does not come in time is unknown to who asked, never refused. A line on which even an echo stays unanswered is cut.
 */
export class Link {
  readonly #socket: Socket;
  readonly #options: LinkOptions;
  readonly #reader: FrameReader;
  readonly #waiting: Waiting;
  readonly #now: () => number;
  readonly #form: FrameForm;
  readonly #most: number;
  readonly #keys: MacKeys | undefined;
  readonly #queue: Iso8583Message[] = [];
  #answering = 0;
  #isDraining = false;
  #isClosed = false;
  #signedOn = false;
  #heard = true;
  #stan = 0;
  #changing: Promise<boolean> | undefined;
  #out: Buffer[] = [];
  readonly #whenAnswered: (() => void)[] = [];
  readonly #echo: NodeJS.Timeout;

  constructor(socket: Socket, options: LinkOptions, now: () => number, end: LineEnd) {
    const { frame: form } = options.dialect;
    if (form === undefined)
      throw new Error(`the dialect ${options.dialect.name} has no length before its messages`);
    this.#form = form;
    this.#most = options.inFlightMax ?? IN_FLIGHT_MAX;
    this.#socket = socket;
    this.#options = options;
    this.#now = now;
    this.#keys = options.security && new MacKeys(options.security, end);
    this.#reader = new FrameReader(form);
    this.#waiting = new Waiting(options.answerMs ?? ANSWER_MS);
    this.#echo = setInterval(() => this.#listen(), options.echoMs ?? ECHO_MS);
    this.#echo.unref();
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => options.trouble?.(error));
    socket.on('close', () => this.#end());
  }

  /** Whether the other end said that it is there, or this one did and was answered. */
  get signedOn(): boolean {
    return this.#signedOn;
  }

  get isOpen(): boolean {
    return !this.#isClosed;
  }

  /** Requests of this end that wait for an answer. */
  get inFlight(): number {
    return this.#waiting.count;
  }

  /** The same, and those of the other end that are being answered. */
  get underWay(): number {
    return this.#waiting.count + this.#answering + this.#queue.length;
  }

  /** Asks the other end. Never throws for what the line does: the answer says how it ended. */
  request(parts: MessageParts): Promise<Answer> {
    const key = matchKey(parts);
    const why = this.#cannot(key);
    const { seen } = this.#options;
    if (why !== undefined) {
      seen?.({ kind: 'not-sent', way: 'out', message: parts });
      return Promise.resolve({ kind: 'unsent', why });
    }
    const bytes = this.#written(parts);
    const answer = this.#waiting.wait(key);
    this.#send(bytes);
    if (seen === undefined) return answer;
    seen({ kind: 'message', way: 'out', message: parts });
    return answer.then((given) => {
      if (given.kind === 'unknown') seen({ kind: 'no-answer', way: 'out', message: parts });
      return given;
    });
  }

  #cannot(key: string): 'closed' | 'draining' | 'busy' | 'in-flight' | undefined {
    if (this.#isClosed) return 'closed';
    if (this.#isDraining) return 'draining';
    if (this.#waiting.count >= this.#most) return 'busy';
    return this.#waiting.has(key) ? 'in-flight' : undefined;
  }

  /** Agrees on a new key for the codes of what passes, from the end that connects. True when it is in use; so where nothing is authenticated. */
  changeKey(): Promise<boolean> {
    const keys = this.#keys;
    if (keys === undefined) return Promise.resolve(true);
    // One at a time: both ends know one key and the one before it.
    this.#changing ??= this.#changed(keys).finally(() => {
      this.#changing = undefined;
    });
    return this.#changing;
  }

  /** By the newest secret, or by an older one where the other end does not have it yet. */
  async #changed(keys: MacKeys): Promise<boolean> {
    for (const by of keys.secrets) {
      const agreed = await this.manage(NETWORK.keyChange, { 48: privateData(keys.offer(by)) });
      if (agreed) return !keys.isOffering;
    }
    return false;
  }

  /**
   * Goes over to the newest secret that the ends share. True when the key in use is one that it brought and all that went under an
   * older one has arrived, so that the older secret may be forgotten.
   */
  async takeNewest(): Promise<boolean> {
    const keys = this.#keys;
    if (keys === undefined) return true;
    // A change that is under way may be one of before.
    for (let n = 0; n < 2 && !keys.isNewest; n += 1) await this.changeKey();
    return keys.isNewest && (await this.manage(NETWORK.echo));
  }

  /** Says who is there, or that the day is over: 0800. True when the other end agreed. */
  async manage(code: NetworkCode, more: MessageParts['fields'] = {}): Promise<boolean> {
    this.#stan = (this.#stan + 1) % STANS;
    const stan = String(this.#stan).padStart(6, '0');
    const answer = await this.request(networkRequest(code, stan, this.#now(), more));
    const agreed = answer.kind === 'answered' && answer.message.get(39) === APPROVED;
    if (agreed && code === NETWORK.signOn) this.#signedOn = true;
    if (agreed && code === NETWORK.signOff) this.#signedOn = false;
    return agreed;
  }

  /** Asks nothing more, answers what came, and closes when all is answered or given up. */
  async drain(): Promise<void> {
    this.#isDraining = true;
    await this.#waiting.empty();
    if (this.#answering > 0) await new Promise<void>((resolve) => this.#whenAnswered.push(resolve));
    this.close();
  }

  /** Cuts the line: what waits for an answer is unknown. */
  close(): void {
    if (this.#isClosed) return;
    this.#flush();
    this.#socket.destroySoon();
    this.#end();
  }

  #take(chunk: Buffer): void {
    try {
      for (const bytes of this.#reader.push(chunk)) if (bytes.length > 0) this.#one(bytes);
    } catch (error) {
      // The stream has no known boundary any more.
      this.#options.trouble?.(error);
      this.#socket.destroy();
    }
  }

  #one(bytes: Buffer): void {
    const message = this.#read(bytes);
    if (message === undefined) return;
    this.#heard = true;
    if (isAnswer(message.mti)) {
      this.#given(message);
      return;
    }
    this.#options.seen?.({ kind: 'message', way: 'in', message });
    if (message.mti[1] === NETWORK_CLASS) this.#managed(message);
    // Whoever did not say who they are is told to, and nothing of theirs is done.
    else if (!this.#signedOn) this.#answer(shortAnswer(message, NOT_PERMITTED));
    // What came before is being answered; whoever goes on asking would keep this end from ever closing.
    else if (this.#isDraining) this.#answer(shortAnswer(message, AWAY));
    else this.#asked(message);
  }

  #given(message: Iso8583Message): void {
    const isAwaited = this.#waiting.answer(matchKeyOf(message), message);
    this.#options.seen?.({ kind: isAwaited ? 'message' : 'late', way: 'in', message });
    if (!isAwaited) this.#options.late?.(message);
    // In the same turn: what comes right behind it goes under the new key.
    else if (message.get(70) === NETWORK.keyChange && message.get(39) === APPROVED)
      this.#keys?.accepted(readPrivateData(message.get(48))?.get('NN'));
  }

  #read(bytes: Buffer): Iso8583Message | undefined {
    const { dialect } = this.#options;
    try {
      if (this.#keys === undefined) return decode(dialect, bytes);
      const { message, authentic } = this.#keys.open(dialect, bytes);
      if (authentic) return message;
      // To answer it would let a forged copy speak for the genuine message.
      this.#drop(new Error(`a message ${message.mti} of the line is not authentic`));
    } catch (error) {
      // One message that cannot be read has a known end: the link goes on.
      if (!(error instanceof Iso8583Error)) throw error;
      this.#malformed(bytes, error);
    }
    return undefined;
  }

  /** What the other end wrote wrongly is answered as far as it says what it was; anything else is dropped, and counted. */
  #malformed(bytes: Buffer, error: Iso8583Error): void {
    const { dialect, trouble } = this.#options;
    const isTheirs = this.#keys === undefined || this.#keys.isAuthentic(dialect, bytes);
    const message = isTheirs ? this.#readInPart(bytes) : undefined;
    if (message === undefined || isAnswer(message.mti) || !isNamed(message)) {
      this.#drop(error);
      return;
    }
    trouble?.(error);
    this.#heard = true;
    const mayAsk = this.#signedOn || message.mti[1] === NETWORK_CLASS;
    // Nobody who watches is told: behind a wrong length anything may hold a part of a card's number.
    const answer = shortAnswer(message, mayAsk ? FORMAT_ERROR : NOT_PERMITTED);
    this.#send(this.#written(answer));
  }

  /** A digit too many moves the fields behind it: such a message is read as all its readings agree, any other as far as it goes. */
  #readInPart(bytes: Buffer): Iso8583Message | undefined {
    const { dialect } = this.#options;
    const shifted = decodeShifted(dialect, bytes);
    return shifted.length > 0 ? namedBy(shifted, this.#now()) : decodeInPart(dialect, bytes);
  }

  #drop(why: Error): void {
    this.#options.dropped?.();
    this.#options.trouble?.(why);
  }

  #managed(message: Iso8583Message): void {
    const code = message.get(70);
    if (code === NETWORK.keyChange) {
      this.#keyChanged(message);
      return;
    }
    // Under the key that is good only to bring another nobody signs on.
    if (this.#keys?.isChanged === false) {
      this.#answer(networkAnswer(message, NOT_PERMITTED));
      return;
    }
    if (code === NETWORK.signOn) this.#signedOn = true;
    if (code === NETWORK.signOff) this.#signedOn = false;
    const known = Object.values(NETWORK).some((one) => one === code);
    this.#answer(networkAnswer(message, known ? APPROVED : INVALID));
  }

  /** The answer still goes under the key that was: whoever asked does not know yet that the new one is taken. */
  #keyChanged(message: Iso8583Message): void {
    const pieces = readPrivateData(message.get(48));
    const offered = pieces?.get('NK');
    const taken = offered === undefined ? undefined : this.#keys?.take(offered, pieces?.get('KV'));
    this.#answer(
      taken === undefined
        ? networkAnswer(message, INVALID)
        : networkAnswer(message, APPROVED, { 48: privateData({ NN: taken.nonce }) }),
    );
    taken?.use();
  }

  #answer(parts: MessageParts): void {
    this.#send(this.#written(parts));
    this.#options.seen?.({ kind: 'message', way: 'out', message: parts });
  }

  /** Answers as many at once as it may; the others wait here, and behind them in the other end's buffers. */
  #asked(message: Iso8583Message): void {
    if (this.#answering < this.#most) void this.#reply(message);
    else {
      this.#queue.push(message);
      if (this.#queue.length >= this.#most) this.#socket.pause();
    }
  }

  async #reply(message: Iso8583Message): Promise<void> {
    this.#answering += 1;
    const answer = await this.#answered(message);
    if (answer !== undefined && !this.#isClosed) {
      this.#send(answer.bytes);
      this.#options.seen?.({ kind: 'message', way: 'out', message: answer.parts });
    }
    this.#answering -= 1;
    const next = this.#queue.shift();
    if (next !== undefined) void this.#reply(next);
    if (this.#queue.length < this.#most) this.#socket.resume();
    if (this.#answering === 0) for (const resolve of this.#whenAnswered.splice(0)) resolve();
  }

  async #answered(message: Iso8583Message): Promise<{ parts: MessageParts; bytes: Buffer } | undefined> {
    try {
      const parts = await this.#options.answer(message);
      return parts && { parts, bytes: this.#written(parts) };
    } catch (error) {
      this.#options.trouble?.(error);
      const parts = shortAnswer(message, BROKEN);
      return { parts, bytes: this.#written(parts) };
    }
  }

  #written(parts: MessageParts): Buffer {
    const { dialect, preamble } = this.#options;
    const whole = { ...preamble, ...parts };
    return this.#keys === undefined ? encode(dialect, whole) : this.#keys.seal(dialect, whole);
  }

  /** All that is sent in one turn goes out in one write. */
  #send(message: Buffer): void {
    if (this.#out.length === 0) setImmediate(() => this.#flush());
    this.#out.push(frame(this.#form, message));
  }

  #flush(): void {
    const out = this.#out;
    if (out.length === 0) return;
    this.#out = [];
    if (!this.#socket.destroyed) this.#socket.write(out.length === 1 ? out[0]! : Buffer.concat(out));
  }

  /** Silence since the last look: an echo must bring something back, or the other end is gone without a word. */
  #listen(): void {
    if (this.#heard) {
      this.#heard = false;
      return;
    }
    void this.manage(NETWORK.echo).then((isThere) => {
      if (!isThere && !this.#isDraining) this.#socket.destroy();
    });
  }

  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#signedOn = false;
    clearInterval(this.#echo);
    this.#waiting.close();
    this.#options.closed?.();
  }
}
