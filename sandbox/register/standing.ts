import { formatInstant, type Instant, parseInstant } from '@sandglass/time';
import type { PilotRow, Standing } from './tables.ts';

/** How the pilot stands after a step: an instant moves where something of it did, and never goes back. */
export function standingOf({ standing: was, ...pilot }: PilotRow, now: Instant): Standing {
  const at = formatInstant(now);
  const { state, version } = pilot;
  const stops = pilot.suspensions.map((one) => `${one.by} ${one.at}`);
  const same = state === was.state && version === was.version && stops.join() === was.stops.join();
  return {
    state,
    version,
    stops,
    since: state === was.state ? was.since : at,
    changedAt: same ? was.changedAt : at,
  };
}

/** Since when the pilot is in the state that it is in. */
export const inStateSince = ({ standing }: PilotRow): Instant => parseInstant(standing.since);

/** The last time that its state, its suspensions or the declaration in force changed. */
export const changedAt = ({ standing }: PilotRow): Instant => parseInstant(standing.changedAt);
