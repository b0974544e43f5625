import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definedRoot, leafHashes, readerOf, storedTiles } from '../testing/reference.ts';
import { proveConsistencySync, proveInclusionSync } from '../tile/prove.ts';
import { CompactRange, rootOf } from './compactrange.ts';
import { subtreeConsistencyRanges, verifyConsistency, verifySubtreeConsistency } from './consistency.ts';
import { EMPTY_ROOT, leafHash, nodeHash } from './hash.ts';
import { verifyInclusion, verifySubtreeInclusion } from './inclusion.ts';
import { isSubtree } from './shape.ts';

const LEAVES = leafHashes(700);
const read = readerOf(storedTiles(LEAVES));
const rootAt = (size: number): Buffer => rootOf(LEAVES.slice(0, size));
const at = (index: number): Buffer => LEAVES[index] ?? EMPTY_ROOT;
const flipped = (hash: Buffer, bit: number): Buffer => {
  const copy = Buffer.from(hash);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

describe('Merkle tree hash', () => {
  // Inputs and roots of certificate-transparency's reference tree (RFC 6962 test data, also in
  // transparency-dev/merkle testonly/constants.go).
  const entries = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it.each(roots.map((root, i) => [i + 1, root] as const))(
    'the reference tree of %i leaves has its root',
    (n, root) => {
      const leaves = entries.slice(0, n).map((hex) => leafHash(Buffer.from(hex, 'hex')));
      expect(rootOf(leaves).toString('hex')).toBe(root);
    },
  );

  it('the empty tree has the hash of nothing', () => {
    expect(rootOf([]).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('a tree built leaf by leaf has the root that the definition gives, at every size', () => {
    const range = new CompactRange();
    for (let size = 0; size <= 300; size += 1) {
      expect(range.root()).toEqual(definedRoot(LEAVES.slice(0, size)));
      range.append(at(size));
    }
  });

  it('a node is the hash of both children in their order', () => {
    expect(nodeHash(at(0), at(1))).toEqual(rootAt(2));
    expect(nodeHash(at(1), at(0))).not.toEqual(rootAt(2));
  });
});

describe('inclusion', () => {
  const place = fc
    .integer({ min: 1, max: LEAVES.length })
    .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));

  it('the proof made from tiles verifies for any leaf of any tree', () => {
    fc.assert(
      fc.property(place, ([index, size]) => {
        const proof = proveInclusionSync(index, size, read);
        expect(verifyInclusion({ index, size, leafHash: at(index), root: rootAt(size), proof }).valid).toBe(
          true,
        );
      }),
    );
  });

  it('no proof verifies with one bit changed, one hash more or less, another leaf or another place', () => {
    fc.assert(
      fc.property(place, fc.nat(255), fc.nat(63), ([index, size], bit, which) => {
        const proof = proveInclusionSync(index, size, read);
        const claim = { index, size, leafHash: at(index), root: rootAt(size), proof };
        const touched = proof.map((hash, i) => (i === which % proof.length ? flipped(hash, bit) : hash));
        const wrong = [
          { ...claim, root: flipped(claim.root, bit) },
          { ...claim, leafHash: flipped(claim.leafHash, bit) },
          { ...claim, proof: [...proof, at(bit)] },
          { ...claim, index: index + 1 },
          { ...claim, index: -1 },
          { ...claim, index: index + 0.5 },
          { ...claim, size: index },
          ...(proof.length > 0
            ? [
                { ...claim, proof: touched },
                { ...claim, proof: proof.slice(1) },
              ]
            : []),
        ];
        expect(wrong.map((c) => verifyInclusion(c).valid)).not.toContain(true);
      }),
    );
  });

  it('a leaf is proved within a subtree by its place in the log', () => {
    const proof = proveInclusionSync(2, 3, readerOf(storedTiles(LEAVES.slice(4, 7))));
    const claim = { start: 4, end: 7, index: 6, leafHash: at(6), root: rootOf(LEAVES.slice(4, 7)), proof };
    expect(verifySubtreeInclusion(claim)).toEqual({ valid: true });
    expect(verifySubtreeInclusion({ ...claim, start: 5, end: 8 }).valid).toBe(false);
  });
});

describe('consistency', () => {
  const sizes = fc
    .integer({ min: 0, max: LEAVES.length })
    .chain((size) => fc.tuple(fc.nat(size), fc.constant(size)));

  it('the proof made from tiles verifies between any two heads of one log', () => {
    fc.assert(
      fc.property(sizes, ([oldSize, size]) => {
        const proof = proveConsistencySync(oldSize, size, read);
        const claim = { oldSize, size, oldRoot: rootAt(oldSize), root: rootAt(size), proof };
        expect(verifyConsistency(claim)).toEqual({ valid: true });
      }),
    );
  });

  it('no proof verifies for another history or with a changed proof', () => {
    fc.assert(
      fc.property(sizes, fc.nat(255), ([oldSize, size], bit) => {
        const proof = proveConsistencySync(oldSize, size, read);
        const claim = { oldSize, size, oldRoot: rootAt(oldSize), root: rootAt(size), proof };
        const wrong = [
          { ...claim, oldRoot: flipped(claim.oldRoot, bit) },
          { ...claim, proof: [...proof, at(bit)] },
          { ...claim, oldSize: size + 1 },
          ...(oldSize > 0 ? [{ ...claim, root: flipped(claim.root, bit) }] : []),
          ...(proof.length > 0
            ? [
                { ...claim, proof: proof.slice(1) },
                { ...claim, oldSize: 0 },
              ]
            : []),
        ];
        expect(wrong.map((c) => verifyConsistency(c).valid)).not.toContain(true);
      }),
    );
  });

  it('any subtree is proved to belong to the tree, and a changed one is not', () => {
    const subtrees = fc
      .tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }), fc.nat(100))
      .map(([start, width, more]) => ({ start, end: start + width, size: start + width + more }))
      .filter(isSubtree);
    fc.assert(
      fc.property(subtrees, ({ start, end, size }) => {
        const proof = subtreeConsistencyRanges({ start, end }, size).map((r) =>
          definedRoot(LEAVES.slice(r.start, r.end)),
        );
        const claim = {
          start,
          end,
          size,
          subtreeRoot: rootOf(LEAVES.slice(start, end)),
          root: rootAt(size),
          proof,
        };
        expect(verifySubtreeConsistency(claim)).toEqual({ valid: true });
        expect(verifySubtreeConsistency({ ...claim, subtreeRoot: at(699) }).valid).toBe(false);
        expect(verifySubtreeConsistency({ ...claim, root: at(699) }).valid).toBe(false);
      }),
    );
  });

  it('the empty tree begins every log, by the empty proof and with its own root only', () => {
    const claim = { oldSize: 0, size: 5, oldRoot: EMPTY_ROOT, root: rootAt(5), proof: [] };
    expect(verifyConsistency(claim).valid).toBe(true);
    expect(verifyConsistency({ ...claim, oldRoot: rootAt(1) }).valid).toBe(false);
    expect(verifyConsistency({ ...claim, size: 0 }).valid).toBe(false);
  });
});
