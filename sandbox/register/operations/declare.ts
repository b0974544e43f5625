import { declarationDigest, parseDeclaration } from '@sandglass/declaration';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { declarationId, declarations, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { begun } from './begin.ts';
import { PilotId } from './inputs.ts';
import { invalidDeclaration } from './invalid.ts';
import { opening } from './opening.ts';
import { titleOf } from './title.ts';

/** A new pilot with the first version of its declaration, as a draft that its institution may still change. */
export const declare = operation({
  name: 'register.declare',
  summary: 'An institution declares a pilot.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object({ pilot: PilotId, declaration: Type.Unknown() }, { additionalProperties: false }),
  load: (input) => [pilots.key(input.pilot), declarations.key(declarationId(input.pilot, 1))],
  decide: (state, input, at) => {
    const { now, businessDate, actor } = at;
    if (state.get(pilots, input.pilot) !== undefined) return refuse('pilot-exists', { pilot: input.pilot });
    const parsed = parseDeclaration(input.declaration, { on: businessDate });
    if (!parsed.ok) return invalidDeclaration(parsed.problems);
    const { declaration } = parsed;
    const digest = declarationDigest(declaration);
    const pilot = { ...begun(input.pilot, actor.party, titleOf(declaration, input.pilot), now), version: 1 };
    const step = advance(pilot, 'pilot.declared', at, { version: 1, digest, institution: actor.party });
    return effects({
      reply: { pilot: input.pilot, state: 'draft', version: 1, digest },
      rows: [
        ...opening(step.rows),
        declarations.insert({
          id: declarationId(input.pilot, 1),
          pilot: input.pilot,
          version: 1,
          digest,
          document: declaration,
          at: now,
        }),
      ],
      facts: step.facts,
    });
  },
});
