import { operation } from '@sandglass/operations';
import { under } from '../suspensions.ts';
import { binding, onPilot, withDeclarations } from './binding.ts';
import { OnProposal } from './inputs.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { asRead, fourEyes, ready } from './ready.ts';
import { isRefused, stepFrom } from './steps.ts';

export const graduateOperation = (sign: SignAsSupervisor) =>
  operation({
    name: 'register.graduate',
    summary: 'A second officer lets a pilot graduate: it goes on under ordinary rules, its limits lifted.',
    business: 'continuing',
    roles: ['supervisor'],
    input: OnProposal,
    load: onPilot,
    loadThen: withDeclarations,
    decide: (state, input, at) => {
      const pilot = stepFrom(state, input.pilot, 'graduate');
      if (isRefused(pilot)) return pilot;
      const refused =
        ready('graduate', pilot, at.now) ??
        fourEyes('graduate', pilot, at.actor) ??
        asRead(pilot, input.proposal);
      if (refused !== undefined) return refused;
      const { reason } = pilot.proposal!;
      const after = {
        ...under(pilot, []),
        state: 'completed',
        ended_at: at.now,
        proposal: null,
        reason,
      } as const;
      return binding(
        state,
        { ...after, amendment: null, amendment_state: null },
        { kind: 'pilot.graduated', header: { reason } },
        at,
        sign,
      );
    },
  });
