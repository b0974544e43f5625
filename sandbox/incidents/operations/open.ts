import { operation, refuse } from '@sandglass/operations';
import {
  declarationId,
  declarations,
  onPilot,
  PilotId,
  pilots,
  refusePersonal,
  Words,
  withDeclarations,
} from '@sandglass/register';
import { formatInstant, parseInstant } from '@sandglass/time';
import Type from 'typebox';
import { entered } from './entry.ts';
import { SeverityInput } from './inputs.ts';

const HOUR_MS = 3_600_000;
const LIVE: readonly string[] = ['admitted', 'running', 'suspended', 'completed', 'terminated'];

/**
 * Opens an incident of a live pilot: by its institution, by the supervisor, or by a declared trigger. The declared time
 * for the institution's report runs from when it was found.
 */
export const open = operation({
  name: 'incidents.open',
  summary: 'Opens an incident of a pilot; the words become public at once.',
  business: 'closing',
  roles: ['supervisor', 'institution', 'system'],
  input: Type.Object(
    {
      pilot: PilotId,
      severity: SeverityInput,
      words: Words,
      foundAt: Type.Optional(
        Type.String({ format: 'date-time', description: 'When it was found; now, where nothing is said' }),
      ),
      trigger: Type.Optional(
        Type.String({ maxLength: 64, description: 'The declared trigger; only the house names one' }),
      ),
    },
    { additionalProperties: false },
  ),
  load: onPilot,
  loadThen: withDeclarations,
  decide: (state, { pilot: id, severity, words, foundAt, trigger }, at) => {
    const pilot = state.get(pilots, id);
    if (pilot === undefined) return refuse('pilot-unknown', { pilot: id });
    if (at.actor.role === 'institution' && at.actor.party !== pilot.institution)
      return refuse('not-your-pilot', { pilot: id });
    if (!LIVE.includes(pilot.state))
      return refuse('incident-pilot-not-live', { pilot: id, state: pilot.state });
    const found = foundAt === undefined ? at.now : parseInstant(foundAt);
    if (found > at.now) return refuse('incident-found-later', { at: formatInstant(found) });
    const byHouse = at.actor.role === 'system';
    const personal = byHouse ? undefined : refusePersonal(words);
    if (personal !== undefined) return personal;
    const { document } = state.get(declarations, declarationId(id, pilot.version))!;
    const hours = document.riskControl.noticeHours;
    return entered(
      undefined,
      {
        id: at.random.id('incident'),
        pilot: id,
        severity,
        title: words,
        state: 'open',
        opened_by: at.actor.role,
        trigger: byHouse ? (trigger ?? null) : null,
        found_at: found,
        opened_at: at.now,
        report_by: hours === undefined ? null : found + hours * HOUR_MS,
        reported_at: null,
        closed_at: null,
        officer: null,
        entries: 0,
      },
      'opened',
      words,
      at,
    );
  },
});
