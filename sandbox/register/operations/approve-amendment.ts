import { parseDeclaration } from '@sandglass/declaration';
import { operation, refuse } from '@sandglass/operations';
import { boundsOf } from '../bounds.ts';
import { renewed } from '../suspensions.ts';
import { asked, conditionJson } from './asked.ts';
import { binding, declarationOf, onPilot, withDeclarations } from './binding.ts';
import { OnProposal } from './inputs.ts';
import { invalidDeclaration } from './invalid.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { asRead, fourEyes, ready } from './ready.ts';
import { restarted } from './restarted.ts';
import { isRefused, stepFrom } from './steps.ts';
import { titleOf } from './title.ts';

export const approveAmendmentOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.approve-amendment',
    summary:
      'A second officer approves a changed declaration: from its signed mandate on it is the one in force.',
    business: 'continuing',
    roles: ['supervisor'],
    input: OnProposal,
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, input, at) => {
      const pilot = stepFrom(state, input.pilot, 'approve-amendment');
      if (isRefused(pilot)) return pilot;
      const refused =
        ready('amend', pilot, at.now) ?? fourEyes('amend', pilot, at.actor) ?? asRead(pilot, input.proposal);
      if (refused !== undefined) return refused;
      const version = pilot.amendment!;
      const more = (pilot.proposal?.conditions ?? []).map(asked);
      const conditions = [...pilot.conditions, ...more];
      const { document, digest } = declarationOf(state, { ...pilot, version });
      const again = restarted(declarationOf(state, pilot).document.limits, document.limits);
      if (again !== undefined) return refuse('limit-restarts', { pilot: pilot.id, limit: again.id });
      const amended = {
        ...pilot,
        version,
        title: titleOf(document, pilot.id),
        conditions,
        amendment: null,
        amendment_state: null,
        proposal: null,
      };
      const parsed = parseDeclaration(document, { on: at.businessDate });
      if (!parsed.ok) return invalidDeclaration(parsed.problems);
      return binding(
        state,
        renewed(amended, boundsOf(document, pilot.drilled), at.now),
        {
          kind: 'pilot.amended',
          header: { version, digest, conditions: more.map(conditionJson) },
          reply: { version },
        },
        at,
        sign,
      );
    },
  });
