import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vectors, vectorsMissing } from '../testing/shared.ts';
import { entriesPath, indexPath, parseTilePath, resourcePath, tilePath } from './path.ts';

describe('tile paths', () => {
  // C2SP tlog-tiles, Merkle Tree; tessera api/layout/paths_test.go.
  it.each([
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 15, index: 455_667, width: 256 }, 'tile/15/x455/667'],
    [{ level: 15, index: 123_456_789, width: 41 }, 'tile/15/x123/x456/789.p/41'],
    [{ level: 0, index: 0, width: 255 }, 'tile/0/000.p/255'],
    [{ level: 63, index: 1000, width: 256 }, 'tile/63/x001/000'],
  ])('tile %j stands at %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual({ kind: 'tile', ...tile });
  });

  it('entries stand beside the tiles with their hashes', () => {
    expect(entriesPath({ index: 273, width: 112 })).toBe('tile/entries/273.p/112');
  });

  it('every tile’s path is read back as that tile', () => {
    const index = fc.nat(Number.MAX_SAFE_INTEGER);
    fc.assert(
      fc.property(fc.nat(63), index, fc.integer({ min: 1, max: 256 }), (level, index, width) => {
        expect(parseTilePath(tilePath({ level, index, width }))).toEqual({
          kind: 'tile',
          level,
          index,
          width,
        });
        expect(parseTilePath(entriesPath({ index, width }))).toEqual({ kind: 'entries', index, width });
      }),
    );
  });

  it('whatever is read has that one path', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^tile\/[0-9e]{1,2}\/(x[0-9]{3}\/){0,2}[0-9]{3}(\.p\/[0-9]{1,3})?$/),
        (path) => {
          let resource: ReturnType<typeof parseTilePath> | undefined;
          try {
            resource = parseTilePath(path);
          } catch {
            return;
          }
          expect(resourcePath(resource)).toBe(path);
        },
      ),
    );
  });

  it.each([
    'tile/64/000',
    'tile/00/000',
    'tile/-1/000',
    'tile/0/0',
    'tile/0/1000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/07',
    'tile/0/000.p',
    'tile/0/000/',
    'tile/0/../000',
    '/tile/0/000',
    'tile/data/000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
  ])('%s is no tile’s path', (path) => {
    expect(() => parseTilePath(path)).toThrow('is not the path of a tile');
  });

  it('a tile that cannot exist has no path', () => {
    expect(() => tilePath({ level: 64, index: 0, width: 256 })).toThrow(RangeError);
    expect(() => indexPath({ index: -1, width: 256 })).toThrow(RangeError);
    expect(() => indexPath({ index: 0, width: 0 })).toThrow(RangeError);
    expect(() => indexPath({ index: 0, width: 257 })).toThrow(RangeError);
  });

  it.skipIf(vectorsMissing !== undefined)(`the published paths agree ${vectorsMissing ?? ''}`, () => {
    const { tilePaths } = vectors<{ tilePaths: { index: number; width: number; path: string }[] }>(
      'tlog.json',
    );
    expect(tilePaths.map(indexPath)).toEqual(tilePaths.map(({ path }) => path));
  });
});
