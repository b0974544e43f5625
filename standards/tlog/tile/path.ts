import { MalformedError } from '../verdict.ts';
import { TILE_WIDTH, type TileRef } from './tile.ts';

/** Highest tile level that has a path (C2SP tlog-tiles). */
const MAX_LEVEL = 63;

/** A bundle of log entries; it has the index and width of the level-0 tile with their hashes. */
export type BundleRef = Omit<TileRef, 'level'>;

/** What a path under a log's prefix names. */
export type TileResource = ({ readonly kind: 'tile' } & TileRef) | ({ readonly kind: 'entries' } & BundleRef);

/** Path of a tile below the log's prefix, e.g. `tile/0/x001/x234/067` or `tile/1/000.p/8` (C2SP tlog-tiles). */
export function tilePath({ level, index, width }: TileRef): string {
  if (!Number.isInteger(level) || level < 0 || level > MAX_LEVEL)
    throw new RangeError(`no tile level ${level}`);
  return `tile/${level}/${indexPath({ index, width })}`;
}

/** Path of an entry bundle below the log's prefix, e.g. `tile/entries/x001/x234/067.p/8` (C2SP tlog-tiles). */
export function entriesPath(bundle: BundleRef): string {
  return `tile/entries/${indexPath(bundle)}`;
}

/** The last part of both paths: the index in groups of three digits, and `.p/W` for a partial one. */
export function indexPath({ index, width }: BundleRef): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`no tile index ${index}`);
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH)
    throw new RangeError(`no tile width ${width}`);
  const groups: string[] = [];
  for (let rest = index; rest > 0 || groups.length === 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`${groups.length === 0 ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`);
  }
  return groups.join('/') + (width < TILE_WIDTH ? `.p/${width}` : '');
}

/**
 * Reads a path below a log's prefix. One tile has one path: other levels than 0–63, needless zeroes or groups,
 * widths of 0 or from 256 on are refused with MalformedError.
 */
export function parseTilePath(path: string): TileResource {
  const refusal = new MalformedError(`${path} is not the path of a tile`);
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  const [, level, groups, partial] = match ?? [];
  if (level === undefined || groups === undefined) throw refusal;
  const index = Number(groups.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (!Number.isSafeInteger(index) || width < 1 || width > TILE_WIDTH) throw refusal;
  if (level !== 'entries' && Number(level) > MAX_LEVEL) throw refusal;
  const resource: TileResource =
    level === 'entries'
      ? { kind: 'entries', index, width }
      : { kind: 'tile', level: Number(level), index, width };
  // Needless zeroes and groups, and `.p/256`, are found by writing the path again.
  if (resourcePath(resource) !== path) throw refusal;
  return resource;
}

/** The path of either kind. */
export function resourcePath(resource: TileResource): string {
  return resource.kind === 'entries' ? entriesPath(resource) : tilePath(resource);
}
