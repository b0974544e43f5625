import { type Declaration, declarationDigest, difference, parseDeclaration } from '@sandglass/declaration';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { declarationId, declarations, draftId, drafts, hasDraft, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { declarationOf } from './binding.ts';
import { PilotId } from './inputs.ts';
import { invalidDeclaration } from './invalid.ts';
import { restarted } from './restarted.ts';
import { objectionToSave, Save } from './seen-save.ts';
import { isRefused, ownStepFrom } from './steps.ts';

/** A changed declaration is a new version that changes nothing until it is approved and its mandate is signed. */
export const amend = operation({
  name: 'register.amend',
  summary: 'The institution hands in a changed declaration, or what it saved last, for approval.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object(
    { pilot: PilotId, save: Save, declaration: Type.Optional(Type.Unknown()) },
    { additionalProperties: false },
  ),
  load: (input) => [pilots.key(input.pilot)],
  loadThen: (state, input) => {
    const pilot = state.get(pilots, input.pilot);
    if (pilot === undefined) return [];
    return [
      declarations.key(declarationId(pilot.id, pilot.version)),
      declarations.key(declarationId(pilot.id, nextVersion(pilot))),
      drafts.key(draftId(pilot.id, pilot.saves)),
    ];
  },
  decide: (state, input, at) => {
    const pilot = ownStepFrom(state, input.pilot, 'amend', at.actor.party);
    if (isRefused(pilot)) return pilot;
    if (pilot.amendment !== null) {
      return refuse('amendment-open', { pilot: pilot.id, version: String(pilot.amendment) });
    }
    const moved = objectionToSave(pilot, input.save);
    if (moved !== undefined) return moved;
    const saved = hasDraft(pilot) ? state.get(drafts, draftId(pilot.id, pilot.saves))?.document : undefined;
    const given = input.declaration ?? saved;
    if (given === undefined) return refuse('draft-missing', { pilot: pilot.id });
    const parsed = parseDeclaration(given, { on: at.businessDate });
    if (!parsed.ok) return invalidDeclaration(parsed.problems);
    const { declaration: document } = parsed;
    const inForce = declarationOf(state, pilot).document;
    const changes = difference(inForce, document).length;
    if (changes === 0) return refuse('amendment-unchanged', { pilot: pilot.id });
    const again = restarted(inForce.limits, document.limits);
    if (again !== undefined) return refuse('limit-restarts', { pilot: pilot.id, limit: again.id });
    const version = nextVersion(pilot);
    const digest = declarationDigest(document as Declaration);
    const id = declarationId(pilot.id, version);
    const step = advance(
      { ...pilot, amendment: version, amendment_state: 'submitted', latest: version, handed_in: pilot.saves },
      'pilot.amendment-submitted',
      at,
      { version, digest, changes },
    );
    return effects({
      reply: { pilot: pilot.id, amendment: version, digest, changes },
      rows: [
        declarations.insert({ id, pilot: pilot.id, version, digest, document, at: at.now }),
        ...step.rows,
      ],
      facts: step.facts,
    });
  },
});

const nextVersion = (pilot: { latest: number; version: number }): number =>
  Math.max(pilot.latest, pilot.version) + 1;
