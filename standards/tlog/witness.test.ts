import { describe, expect, it } from 'vitest';
import {
  EMPTY_ROOT,
  openNote,
  parseCheckpoint,
  parseCount,
  parseHash,
  parseNote,
  parseVkey,
  sameHash,
  signText,
  type VerifierKey,
  verifyConsistency,
  verifySignature,
} from './index.ts';
import { testWitness } from './testing/keys.ts';
import { vectors, vectorsMissing } from './testing/shared.ts';

interface Dialogue {
  logVkey: string;
  requests: { name: string; body: string; status: number; answer?: string }[];
}

/** A witness of one log, just enough to show that the room's exports carry the dialogue of C2SP tlog-witness. */
class TestWitness {
  readonly signer = testWitness('witness.example', 5);
  #size = 0;
  #root: Uint8Array = EMPTY_ROOT;
  readonly #logKey: VerifierKey;

  constructor(logKey: VerifierKey) {
    this.#logKey = logKey;
  }

  add(body: string): { status: number; answer?: string } {
    const blank = body.indexOf('\n\n');
    const [old = '', ...lines] = body.slice(0, blank).split('\n');
    const note = body.slice(blank + 2);
    const { text } = parseNote(note);
    const { origin, size, root } = parseCheckpoint(text);
    if (origin !== this.#logKey.name) return { status: 404 };
    if (!openNote(note, [this.#logKey]).valid) return { status: 403 };
    const oldSize = parseCount(old.replace(/^old /, ''));
    if (oldSize > size) return { status: 400 };
    if (oldSize !== this.#size) return { status: 409, answer: `${this.#size}\n` };
    const proof = lines.map(parseHash);
    if (!verifyConsistency({ oldSize, size, oldRoot: this.#root, root, proof }).valid) return { status: 422 };
    [this.#size, this.#root] = [size, root];
    const cosignature = signText(text, this.signer, 1_700_000_000);
    expect(verifySignature(text, cosignature, this.signer.key)?.timeSeconds).toBe(1_700_000_000);
    return { status: 200 };
  }
}

describe(`published witness dialogues ${vectorsMissing ?? ''}`, () => {
  it.skipIf(vectorsMissing !== undefined)(
    'each request gets its status from a witness built on the exports',
    () => {
      for (const { logVkey, requests } of vectors<{ addCheckpoint: Dialogue[] }>('tlog.json').addCheckpoint) {
        const witness = new TestWitness(parseVkey(logVkey));
        for (const { name, body, status, answer } of requests) {
          expect([name, witness.add(body)]).toEqual([
            name,
            answer === undefined ? { status } : { status, answer },
          ]);
        }
      }
    },
  );
});

describe('the empty tree', () => {
  it('is recognised by its root, so that a witness can refuse a checkpoint of size 0 with another', () => {
    expect(sameHash(parseHash('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='), EMPTY_ROOT)).toBe(true);
  });
});
