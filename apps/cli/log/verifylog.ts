import { type Invalid, invalid, openCheckpoint, sameHash, type VerifiedCheckpoint } from '@sandglass/tlog';
import { recompute } from './recompute.ts';
import type { RemoteLog } from './remotelog.ts';
import type { LogState } from './state.ts';
import type { Trust } from './trust.ts';

/** Verifies a running log: its signature, every entry and tile, and that it goes on from the earlier head. */
export async function verifyLog(
  log: RemoteLog,
  { policy }: Trust,
  earlier: Pick<LogState, 'size' | 'root'> | undefined,
): Promise<VerifiedCheckpoint | Invalid> {
  const opened = openCheckpoint(log.checkpoint, policy);
  if (!opened.valid) return invalid(`The checkpoint is not to be believed: ${opened.why}.`);
  const { size, root } = opened.checkpoint;
  if (earlier !== undefined && size < earlier.size) {
    return invalid(
      `The log shows ${size} leaves, but it has shown ${earlier.size} before: it was rolled back.`,
    );
  }
  if (earlier !== undefined && size === earlier.size && !sameHash(root, earlier.root)) {
    return invalid(`The log shows another tree of ${size} leaves than it has shown before: it is forked.`);
  }
  const found = await recompute(log, size, earlier?.size ?? 0);
  if (!found.valid) return found;
  if (!sameHash(found.root, root)) return invalid('The log signs another root than its own tiles give.');
  if (earlier !== undefined && !sameHash(found.earlierRoot, earlier.root)) {
    return invalid(`The log's first ${earlier.size} leaves are not those it has shown before: it is forked.`);
  }
  return opened;
}
