import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { draftId, drafts, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { begun } from './begin.ts';
import { PilotId } from './inputs.ts';
import { opening } from './opening.ts';
import { isRefused, ownStepFrom } from './steps.ts';
import { titleOf } from './title.ts';

/**
 * Keeps a draft as it stands, complete or not: of a new pilot, or of an amendment. `after` is the save that the editor
 * began from, so that two windows do not overwrite each other.
 */
export const save = operation({
  name: 'register.save',
  summary: 'The institution saves a draft of its declaration, complete or not.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object(
    {
      pilot: PilotId,
      after: Type.Integer({ minimum: 0 }),
      declaration: Type.Record(Type.String(), Type.Unknown()),
    },
    { additionalProperties: false },
  ),
  load: (input) => [pilots.key(input.pilot), drafts.key(draftId(input.pilot, input.after + 1))],
  decide: (state, input, at) => {
    const { now, actor } = at;
    const known = state.get(pilots, input.pilot);
    const pilot =
      known === undefined
        ? begun(input.pilot, actor.party, titleOf(input.declaration, input.pilot), now)
        : ownStepFrom(state, input.pilot, 'save', actor.party);
    if (isRefused(pilot)) return pilot;
    if (pilot.saves !== input.after) {
      return refuse('draft-saved-elsewhere', { pilot: pilot.id, save: String(pilot.saves) });
    }
    const number = pilot.saves + 1;
    const id = draftId(pilot.id, number);
    const row = { id, pilot: pilot.id, save: number, document: input.declaration, at: now };
    const title = pilot.version === 0 ? titleOf(input.declaration, pilot.id) : pilot.title;
    const after = { ...pilot, saves: number, title };
    const begins = known === undefined && advance(after, 'pilot.begun', at, { institution: actor.party });
    return effects({
      reply: { pilot: pilot.id, save: number },
      rows: [
        state.get(drafts, id) === undefined ? drafts.insert(row) : drafts.update(row),
        ...(begins ? opening(begins.rows) : [pilots.update(after)]),
      ],
      // The log says that a draft was saved, and nothing of what is in it.
      facts: begins
        ? begins.facts
        : [{ kind: 'pilot.draft-saved', header: { pilot: pilot.id, save: number } }],
    });
  },
});
