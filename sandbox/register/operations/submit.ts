import { declarationDigest, parseDeclaration } from '@sandglass/declaration';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { declarationId, declarations, draftId, drafts, hasDraft, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { PilotId } from './inputs.ts';
import { invalidDeclaration } from './invalid.ts';
import { objectionToSave, Save } from './seen-save.ts';
import { isRefused, ownStepFrom } from './steps.ts';
import { titleOf } from './title.ts';

/** What was saved last becomes a version and goes to the supervisor; without a save, the version declared last. */
export const submit = operation({
  name: 'register.submit',
  summary: 'The institution hands its declaration to the supervisor.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object({ pilot: PilotId, save: Save }, { additionalProperties: false }),
  load: (input) => [pilots.key(input.pilot)],
  loadThen: (state, input) => {
    const pilot = state.get(pilots, input.pilot);
    if (pilot === undefined || !hasDraft(pilot)) return [];
    return [
      drafts.key(draftId(pilot.id, pilot.saves)),
      declarations.key(declarationId(pilot.id, pilot.version + 1)),
    ];
  },
  decide: (state, input, at) => {
    const pilot = ownStepFrom(state, input.pilot, 'submit', at.actor.party);
    if (isRefused(pilot)) return pilot;
    const moved = objectionToSave(pilot, input.save);
    if (moved !== undefined) return moved;
    const draft = hasDraft(pilot) ? state.get(drafts, draftId(pilot.id, pilot.saves)) : undefined;
    if (draft === undefined && pilot.version === 0) return refuse('draft-missing', { pilot: pilot.id });
    const parsed = draft && parseDeclaration(draft.document, { on: at.businessDate });
    if (parsed?.ok === false) return invalidDeclaration(parsed.problems);
    const version = parsed === undefined ? pilot.version : pilot.version + 1;
    const title = parsed === undefined ? pilot.title : titleOf(parsed.declaration, pilot.id);
    const step = advance(
      {
        ...pilot,
        state: 'submitted',
        submitted_at: pilot.submitted_at ?? at.now,
        version,
        latest: version,
        title,
        handed_in: pilot.saves,
      },
      'pilot.submitted',
      at,
      parsed === undefined ? { version } : { version, digest: declarationDigest(parsed.declaration) },
    );
    if (parsed === undefined)
      return effects({ reply: { pilot: pilot.id, state: 'submitted', version }, ...step });
    const { declaration: document } = parsed;
    const digest = declarationDigest(document);
    const id = declarationId(pilot.id, version);
    return effects({
      reply: { pilot: pilot.id, state: 'submitted', version, digest },
      rows: [
        declarations.insert({ id, pilot: pilot.id, version, digest, document, at: at.now }),
        ...step.rows,
      ],
      facts: step.facts,
    });
  },
});
