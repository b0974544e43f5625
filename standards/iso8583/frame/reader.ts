import { MESSAGE_BYTES_MAX } from '../codec/decode.ts';
import type { FrameForm } from '../dialect/dialect.ts';
import { Iso8583Error } from '../error.ts';
import { readFrameLength } from './length.ts';

/**
 * Cuts a stream into messages: a chunk may hold part of one, several, or the end of one and the start of the next. A length of
 * zero is the line's heartbeat and gives an empty message. After an error the stream has no known boundary any more: close it.
 */
export class FrameReader {
  readonly #form: FrameForm;
  readonly #maxBytes: number;
  #held: Buffer[] = [];
  #heldBytes = 0;
  /** Bytes that must be held before anything can be cut. */
  #wanted: number;
  #broken = false;

  /** `maxBytes` bounds a message, and so what a peer can make this hold. */
  constructor(form: FrameForm, maxBytes = MESSAGE_BYTES_MAX) {
    this.#form = form;
    this.#maxBytes = maxBytes;
    this.#wanted = form.bytes;
  }

  /** Bytes of a message that has only come in part. */
  get pendingBytes(): number {
    return this.#heldBytes;
  }

  /** Takes what came and returns the messages that are now whole, without their lengths. */
  push(chunk: Uint8Array): Buffer[] {
    if (this.#broken) throw new Iso8583Error('frame', 'this stream was refused before: open another one');
    this.#held.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    this.#heldBytes += chunk.length;
    if (this.#heldBytes < this.#wanted) return [];
    return this.#cut(this.#held.length === 1 ? this.#held[0]! : Buffer.concat(this.#held));
  }

  #cut(stream: Buffer): Buffer[] {
    const messages: Buffer[] = [];
    let at = 0;
    this.#wanted = this.#form.bytes;
    while (stream.length - at >= this.#form.bytes) {
      const length = this.#lengthAt(stream.subarray(at));
      const end = at + this.#form.bytes + length;
      if (end > stream.length) {
        this.#wanted = end - at;
        break;
      }
      messages.push(stream.subarray(at + this.#form.bytes, end));
      at = end;
    }
    // A copy, so that the rest of a message does not keep a whole chunk of the socket's.
    this.#held = at < stream.length ? [Buffer.from(stream.subarray(at))] : [];
    this.#heldBytes = stream.length - at;
    return messages;
  }

  #lengthAt(stream: Buffer): number {
    try {
      const length = readFrameLength(this.#form, stream);
      if (length <= this.#maxBytes) return length;
      throw new Iso8583Error(
        'frame',
        `expected a message of at most ${this.#maxBytes} bytes, announced ${length}`,
      );
    } catch (error) {
      this.#broken = true;
      this.#held = [];
      throw error;
    }
  }
}
