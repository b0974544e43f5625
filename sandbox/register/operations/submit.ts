import { declarationDigest, parseDeclaration } from '@sandglass/declaration';
import { effects, operation, refuse } from '@sandglass/operations';
import { declarationId, declarations, draftId, drafts, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { OnPilot } from './inputs.ts';
import { invalidDeclaration } from './invalid.ts';
import { isRefused, ownStepFrom } from './steps.ts';
import { titleOf } from './title.ts';

/** What was saved last becomes a version and goes to the supervisor; without a save, the version declared last. */
export const submit = operation({
  name: 'register.submit',
  summary: 'The institution hands its declaration to the supervisor.',
  business: 'continuing',
  roles: ['institution'],
  input: OnPilot,
  load: (input) => [pilots.key(input.pilot)],
  loadThen: (state, input) => {
    const pilot = state.get(pilots, input.pilot);
    if (pilot === undefined || pilot.saves === 0) return [];
    return [
      drafts.key(draftId(pilot.id, pilot.saves)),
      declarations.key(declarationId(pilot.id, pilot.version + 1)),
    ];
  },
  decide: (state, input, at) => {
    const pilot = ownStepFrom(state, input.pilot, 'submit', at.actor.party);
    if (isRefused(pilot)) return pilot;
    const draft = pilot.saves === 0 ? undefined : state.get(drafts, draftId(pilot.id, pilot.saves));
    if (draft === undefined && pilot.version === 0) return refuse('draft-missing', { pilot: pilot.id });
    const parsed = draft && parseDeclaration(draft.document, { on: at.businessDate });
    if (parsed?.ok === false) return invalidDeclaration(parsed.problems);
    const version = parsed === undefined ? pilot.version : pilot.version + 1;
    const title = parsed === undefined ? pilot.title : titleOf(parsed.declaration, pilot.id);
    const step = advance(
      { ...pilot, state: 'submitted', version, latest: version, title, saves: 0 },
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
