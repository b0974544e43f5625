import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootOf } from '../merkle/compactrange.ts';
import { HASH_SIZE } from '../merkle/hash.ts';
import { definedRoot, leafHashes, readerOf, storedTiles } from '../testing/reference.ts';
import { EMPTY_EDGE, edgeFromTiles, growTree, type TreeEdge } from './grow.ts';
import { proveConsistency, proveInclusion, rootFromTiles } from './prove.ts';
import { readEdge } from './read.ts';
import { edgeTiles, tilesOf, tilesTouched } from './tile.ts';

const LEAVES = leafHashes(1500);
const place = ({ level, index, width }: { level: number; index: number; width: number }): string =>
  `${level}/${index}/${width}`;

describe('growing a log', () => {
  const splits = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 });

  it('any way of batching gives the root and the tiles of the whole', () => {
    fc.assert(
      fc.property(splits, (batches) => {
        const stored = new Map<string, Buffer>();
        let edge: TreeEdge = EMPTY_EDGE;
        for (const batch of batches) {
          const end = Math.min(LEAVES.length, edge.size + batch);
          const growth = growTree(edge, LEAVES.slice(edge.size, end));
          expect(growth.tiles.map(place)).toEqual(tilesTouched(edge.size, end).map(place));
          for (const tile of growth.tiles) stored.set(`${tile.level}/${tile.index}`, tile.bytes);
          edge = growth.edge;
        }
        const leaves = LEAVES.slice(0, edge.size);
        expect(edge.root).toEqual(rootOf(leaves));
        expect(stored).toEqual(storedTiles(leaves));
      }),
      { numRuns: 40 },
    );
  });

  it('an edge read back from stored tiles goes on as the one that was kept', async () => {
    for (const size of [0, 1, 255, 256, 257, 512, 1000]) {
      const kept = growTree(EMPTY_EDGE, LEAVES.slice(0, size)).edge;
      const read = readerOf(storedTiles(LEAVES.slice(0, size)));
      const opened = await readEdge(size, async (level, index, width) => read(level, index, width));
      expect(opened.root).toEqual(kept.root);
      const more = LEAVES.slice(size, size + 300);
      const [one, other] = [growTree(kept, more), growTree(opened, more)];
      expect(other.tiles).toEqual(one.tiles);
      expect(other.edge.root).toEqual(one.edge.root);
    }
  });

  it('growing leaves the edge as it was, so that a failed commit can be decided again', () => {
    const { edge } = growTree(EMPTY_EDGE, LEAVES.slice(0, 100));
    const before = edge.tiles.map(({ bytes }) => Buffer.from(bytes));
    const first = growTree(edge, LEAVES.slice(900, 1300));
    const second = growTree(edge, LEAVES.slice(100, 500));
    expect(edge.tiles.map(({ bytes }) => bytes)).toEqual(before);
    expect(second.edge.root).toEqual(definedRoot(LEAVES.slice(0, 500)));
    expect(first.edge.root).not.toEqual(second.edge.root);
  });

  it('a tree of 65,537 leaves fills a tile at each of three levels', () => {
    const leaf = LEAVES[0] ?? Buffer.alloc(HASH_SIZE);
    const growth = growTree(
      EMPTY_EDGE,
      Array.from({ length: 65_537 }, () => leaf),
    );
    const upper = growth.tiles.filter(({ level }) => level > 0).map(place);
    expect(upper).toEqual(['1/0/256', '2/0/1']);
    expect(growth.edge.tiles.map(place)).toEqual(['0/256/1', '2/0/1']);
  });

  it('a leaf hash of another length, or a wrong edge, is refused', () => {
    expect(() => growTree(EMPTY_EDGE, [Buffer.alloc(31)])).toThrow('not 32 bytes');
    expect(() => growTree(EMPTY_EDGE, [Buffer.alloc(33)])).toThrow('not 32 bytes');
    expect(() => edgeFromTiles(3, [Buffer.alloc(64)])).toThrow('should hold 3 hashes');
    expect(() => edgeFromTiles(3, [])).toThrow('has 1 edge tiles');
    expect(() => edgeFromTiles(-1, [])).toThrow(RangeError);
  });
});

describe('tiles of a tree', () => {
  it('a tree of 70,000 has the tiles of the standard’s example', () => {
    // C2SP tlog-tiles, Partial Tiles: 273 full level-0 tiles, one of width 112, one full and one of width 17 at
    // level 1, one of width 1 at level 2.
    const tiles = tilesOf(70_000);
    expect(tiles.filter(({ level, width }) => level === 0 && width === 256)).toHaveLength(273);
    expect(tiles.slice(273).map(place)).toEqual(['0/273/112', '1/0/256', '1/1/17', '2/0/1']);
    expect(edgeTiles(70_000).map(place)).toEqual(['0/273/112', '1/1/17', '2/0/1']);
  });

  it('a tree of 256 has a full tile and the partial one above it', () => {
    expect(tilesOf(256).map(place)).toEqual(['0/0/256', '1/0/1']);
  });

  it('a log that does not grow touches no tile, and none shrinks', () => {
    expect(tilesTouched(300, 300)).toEqual([]);
    expect(() => tilesTouched(2, 1)).toThrow('does not grow from 2 to 1');
  });

  it('the root follows from the tiles alone', async () => {
    for (const size of [0, 1, 255, 256, 700, 1500]) {
      const read = readerOf(storedTiles(LEAVES.slice(0, size)));
      expect(await rootFromTiles(size, async (...tile) => read(...tile))).toEqual(
        rootOf(LEAVES.slice(0, size)),
      );
    }
  });

  it('each tile is read once for a proof, and one that is cut short is refused', async () => {
    const read = readerOf(storedTiles(LEAVES));
    const asked: string[] = [];
    await proveInclusion(700, 1500, async (level, index, width) => {
      asked.push(`${level}/${index}/${width}`);
      return read(level, index, width);
    });
    expect(new Set(asked).size).toBe(asked.length);
    const cut = async (...tile: [number, number, number]) => read(...tile).subarray(HASH_SIZE);
    await expect(proveConsistency(3, 700, cut)).rejects.toThrow('should hold');
  });
});
