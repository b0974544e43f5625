import { describe, expect, it } from 'vitest';
import { leafHash } from '../merkle/hash.ts';
import { formatCheckpoint } from '../note/checkpoint.ts';
import { signNote } from '../note/sign.ts';
import { testSigner, testWitness } from '../testing/keys.ts';
import { leafHashes, readerOf, storedTiles } from '../testing/reference.ts';
import { vectors, vectorsMissing } from '../testing/shared.ts';
import { EMPTY_EDGE, growTree } from '../tile/grow.ts';
import { proveInclusionSync } from '../tile/prove.ts';
import { assertPolicy, type Policy, parsePolicy } from './policy.ts';
import { formatProof, parseProof } from './tlogproof.ts';
import { verifyProof } from './verifyproof.ts';

const LEAVES = leafHashes(300);
const INDEX = 70;
const log = testSigner('example.com/log', 1);
const witnesses = [2, 3, 4].map((seed) => testWitness(`w${seed}.example`, seed));
const [first, second] = witnesses;
const leaf = LEAVES[INDEX] ?? leafHash(Buffer.alloc(0));
const { root } = growTree(EMPTY_EDGE, LEAVES).edge;
const text = formatCheckpoint({ origin: 'example.com/log', size: 300, root });
const hashes = proveInclusionSync(INDEX, 300, readerOf(storedTiles(LEAVES)));
const proofWith = (signers: typeof witnesses, extra?: Buffer): string =>
  formatProof({
    index: INDEX,
    hashes,
    checkpoint: signNote(text, [log, ...signers], 9),
    ...(extra && { extra }),
  });
const policy = (threshold: number): Policy => ({
  origin: 'example.com/log',
  logKeys: [log.key],
  witnesses: witnesses.map(({ key }) => key),
  threshold,
});

describe('a proof file', () => {
  it('holds for its leaf, the log’s signature and enough witnesses', () => {
    const verified = verifyProof(proofWith(witnesses), leaf, policy(3));
    expect(verified).toMatchObject({ valid: true, index: INDEX, checkpoint: { size: 300 } });
    expect(verified.valid && verified.witnesses.map(({ key }) => key.name)).toEqual(
      witnesses.map(({ key }) => key.name),
    );
  });

  it('is read back as it was written, its extra data with it', () => {
    const proof = proofWith(witnesses, Buffer.from('salt'));
    expect(formatProof(parseProof(proof))).toBe(proof);
    expect(parseProof(proof).extra).toEqual(Buffer.from('salt'));
    expect(verifyProof(proof, leaf, policy(2)).valid).toBe(true);
  });

  it('does not hold with too few witnesses, or with one witness twice', () => {
    const [one, twice] = [witnesses.slice(0, 1), [first, first].flatMap((w) => w ?? [])];
    expect(verifyProof(proofWith(one), leaf, policy(1)).valid).toBe(true);
    for (const few of [one, twice]) expect(verifyProof(proofWith(few), leaf, policy(2)).valid).toBe(false);
  });

  it('does not hold for another leaf, log, origin or place', () => {
    const proof = proofWith(witnesses);
    expect(verifyProof(proof, LEAVES[0] ?? leaf, policy(0)).valid).toBe(false);
    expect(
      verifyProof(proof, leaf, { ...policy(0), logKeys: [testSigner('example.com/log', 8).key] }).valid,
    ).toBe(false);
    expect(verifyProof(proof, leaf, { ...policy(0), origin: 'example.com/other' }).valid).toBe(false);
    expect(verifyProof(proof.replace('index 70', 'index 71'), leaf, policy(0)).valid).toBe(false);
  });

  it('witnesses alone do not make it hold: the log must have signed', () => {
    const unsigned = formatProof({ index: INDEX, hashes, checkpoint: signNote(text, witnesses, 9) });
    const answer = verifyProof(unsigned, leaf, policy(3));
    expect(answer).toEqual({ valid: false, why: 'the log has not signed the checkpoint' });
  });

  const good = proofWith(witnesses);
  it.each([
    ['another header', good.replace('@v1', '@v2')],
    ['a leading zero in its index', good.replace('index 70', 'index 070')],
    ['no index', good.replace('index 70\n', '')],
    ['an empty extra line', good.replace('index', 'extra \nindex')],
    ['extra data after the index', good.replace('index 70\n', 'index 70\nextra AAAA\n')],
    ['a short hash', good.replace('index 70\n', 'index 70\nAAAA\n')],
    ['64 hashes', good.replace('index 70\n', `index 70\n${`${leaf.toString('base64')}\n`.repeat(64)}`)],
    ['two empty lines', good.replace('\n\n', '\n\n\n')],
    ['Windows line ends', good.replaceAll('\n', '\r\n')],
    ['no checkpoint', good.slice(0, good.indexOf('\n\n') + 2)],
    ['an empty checkpoint line', good.slice(0, good.indexOf('\n\n'))],
  ])('with %s is refused', (_, proof) => {
    expect(verifyProof(proof, leaf, policy(0)).valid).toBe(false);
  });
});

describe('a policy', () => {
  it('cannot ask for more witnesses than it lists, or list one key under two names', () => {
    expect(() => assertPolicy(policy(4))).toThrow('4 of 3 witnesses');
    const twin = testWitness('twin.example', 2).key;
    const listed = [first, second].flatMap((w) => (w ? [w.key] : []));
    expect(() => assertPolicy({ ...policy(1), witnesses: [...listed, twin] })).toThrow(
      'lists one witness key twice',
    );
    expect(() => assertPolicy({ ...policy(1), logKeys: [] })).toThrow('names a key of the log');
  });
});

describe(`published proofs ${vectorsMissing ?? ''}`, () => {
  interface Proofs {
    entries: string[];
    proofs: {
      entry: string;
      policy: { log: string; witnesses: string[]; k: number };
      proof: string;
      valid: boolean;
    }[];
  }

  it.skipIf(vectorsMissing !== undefined)('each gets its answer', () => {
    const { proofs } = vectors<Proofs>('tlog.json');
    const answers = proofs.map(
      ({ entry, policy: written, proof }) =>
        verifyProof(proof, leafHash(Buffer.from(entry)), parsePolicy(written)).valid,
    );
    expect(answers).toEqual(proofs.map(({ valid }) => valid));
  });

  it.skipIf(vectorsMissing !== undefined)(
    'the log’s entries give the roots that its checkpoints sign',
    () => {
      const { entries, proofs } = vectors<Proofs>('tlog.json');
      const valid = proofs.filter((proof) => proof.valid);
      for (const { proof, policy: written, entry } of valid) {
        const verified = verifyProof(proof, leafHash(Buffer.from(entry)), parsePolicy(written));
        const size = verified.valid ? verified.checkpoint.size : -1;
        const leaves = entries.slice(0, size).map((text) => leafHash(Buffer.from(text)));
        expect(verified.valid && verified.checkpoint.root).toEqual(growTree(EMPTY_EDGE, leaves).edge.root);
      }
    },
  );
});
