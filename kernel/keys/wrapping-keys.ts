import { KeyError } from './error.ts';
import type { Wrapping } from './wrap.ts';

const VERSION_BYTES = 4;

/**
 * Keys that wrap other keys, in versions: the newest wraps, an older one still opens what it wrapped, and what each wrapped
 * says which it was.
 */
export interface WrappingKeys {
  /** 0: there is none but the one that was there before versions. */
  readonly newest: number;
  wrap(plain: Uint8Array, context: string): Buffer;
  /** undefined where its version is gone, or it was altered or moved. */
  unwrap(wrapped: Buffer, context: string): Buffer | undefined;
  versionOf(wrapped: Buffer): number;
  /** By what a query knows what a version wrapped: how many bytes it has, and those that it begins with. */
  markOf(version: number): { readonly bytes: number; readonly start: Buffer };
}

/** Where the versions are kept: in an HSM. */
export interface WrappingVersions {
  /** Ascending; a version that was retired is not among them. */
  readonly versions: readonly number[];
  of(version: number): Wrapping;
}

/** Bytes that a wrapping of no version adds to what it wraps; so many more say that a version stands before. */
const overheadOf = (wrapping: Wrapping, plainBytes: number): number =>
  wrapping.wrap(Buffer.alloc(plainBytes), '').length;

/**
 * Versions beside the wrapping that was there before them, which writes no version: its bytes are known by their length, since
 * all that is wrapped has one length.
 *
 * @param plainBytes length of what is wrapped
 */
export function wrappingKeys(
  before: Wrapping,
  plainBytes: number,
  kept: WrappingVersions = { versions: [], of: () => before },
): WrappingKeys {
  const unversioned = overheadOf(before, plainBytes);
  const newest = kept.versions.at(-1) ?? 0;
  const versionOf = (wrapped: Buffer): number =>
    wrapped.length === unversioned || wrapped.length < VERSION_BYTES ? 0 : wrapped.readUInt32BE();
  const startOf = (version: number): Buffer => {
    const start = Buffer.alloc(VERSION_BYTES);
    start.writeUInt32BE(version);
    return start;
  };
  return {
    newest,
    versionOf,
    markOf: (version) =>
      version === 0
        ? { bytes: unversioned, start: Buffer.alloc(0) }
        : { bytes: VERSION_BYTES + overheadOf(kept.of(version), plainBytes), start: startOf(version) },
    wrap(plain, context) {
      if (plain.length !== plainBytes) throw new KeyError(`What is wrapped here has ${plainBytes} bytes.`);
      if (newest === 0) return before.wrap(plain, context);
      // The version is bound to what it stands before.
      return Buffer.concat([startOf(newest), kept.of(newest).wrap(plain, `${newest} ${context}`)]);
    },
    unwrap(wrapped, context) {
      const version = versionOf(wrapped);
      if (version === 0) return before.unwrap(wrapped, context);
      if (!kept.versions.includes(version)) return undefined;
      return kept.of(version).unwrap(wrapped.subarray(VERSION_BYTES), `${version} ${context}`);
    },
  };
}
