import { KeyStore } from '@sandglass/keys';
import { Executor } from '@sandglass/operations';
import { LinkClient } from '@sandglass/payments';

/** What a house does of an exit by itself, and what it notes of a line's new secret. */
const WORK = /^(?:(?:plan|mark|close):)?exit:|^rotated:/;
/** That something was brought to somebody. */
const BROUGHT = /^job:/;

/** Of an operation's key what names the thing: neither the item nor the number of the try. */
const nameOf = (key: string): string =>
  BROUGHT.test(key) ? 'job' : key.replace(/^rotated:.*/, 'rotated').split(/:1:1/)[0]!;

/**
 * Tells of each thing that a house does by itself right before and right behind its commit, and of each part of a line's new secret
 * behind it. Of every executor, also of one that is yet to be made.
 */
export function watchPoints(passed: (point: string) => void): void {
  const { submit } = Executor.prototype;
  Executor.prototype.submit = async function (this: Executor, ...of: Parameters<Executor['submit']>) {
    const { key } = of[2];
    const isWork = WORK.test(key) || BROUGHT.test(key);
    if (isWork) passed(`before ${this.shard} ${nameOf(key)}`);
    const outcome = await submit.apply(this, of);
    if (isWork) passed(`behind ${this.shard} ${nameOf(key)}`);
    return outcome;
  } as Executor['submit'];
  const { addVersion, retireBefore } = KeyStore.prototype;
  KeyStore.prototype.addVersion = async function (...of) {
    const versions = await addVersion.apply(this, of);
    passed('behind made');
    return versions;
  };
  KeyStore.prototype.retireBefore = async function (...of) {
    passed('before destroyed');
    const versions = await retireBefore.apply(this, of);
    passed('behind destroyed');
    return versions;
  };
  const { takeNewest } = LinkClient.prototype;
  LinkClient.prototype.takeNewest = async function () {
    const taken = takeNewest.apply(this);
    // The message that brings the key is on its way.
    setImmediate(() => setImmediate(() => passed('while taken')));
    const isTaken = await taken;
    passed('behind taken');
    return isTaken;
  };
}
