import { declarationDigest, parseDeclaration } from '@sandglass/declaration';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { declarationId, declarations, pilots } from '../tables.ts';
import { PilotId } from './inputs.ts';
import { invalidDeclaration } from './invalid.ts';

/** A new pilot with the first version of its declaration, as a draft that its institution may still change. */
export const declare = operation({
  name: 'register.declare',
  summary: 'An institution declares a pilot.',
  business: 'continuing',
  roles: ['institution'],
  input: Type.Object({ pilot: PilotId, declaration: Type.Unknown() }, { additionalProperties: false }),
  load: (input) => [pilots.key(input.pilot), declarations.key(declarationId(input.pilot, 1))],
  decide: (state, input, { now, businessDate, actor }) => {
    if (state.get(pilots, input.pilot) !== undefined) return refuse('pilot-exists', { pilot: input.pilot });
    const parsed = parseDeclaration(input.declaration, { on: businessDate });
    if (!parsed.ok) return invalidDeclaration(parsed.problems);
    const { declaration } = parsed;
    const digest = declarationDigest(declaration);
    const { zh, en, zhHant } = declaration.innovation.name;
    return effects({
      reply: { pilot: input.pilot, state: 'draft', version: 1, digest },
      rows: [
        pilots.insert({
          id: input.pilot,
          institution: actor.party,
          state: 'draft',
          version: 1,
          serial: 0n,
          title: { 'zh-Hans': zh, 'zh-Hant': zhHant ?? zh, en },
          suspended_by: null,
          reason: null,
          created_at: now,
          disclosed_at: null,
          comment_until: null,
          admitted_at: null,
          running_at: null,
          ended_at: null,
          comments: 0,
        }),
        declarations.insert({
          id: declarationId(input.pilot, 1),
          pilot: input.pilot,
          version: 1,
          digest,
          document: declaration,
          at: now,
        }),
      ],
      facts: [
        {
          kind: 'pilot.declared',
          header: { pilot: input.pilot, version: 1, digest, institution: actor.party },
        },
      ],
    });
  },
});
