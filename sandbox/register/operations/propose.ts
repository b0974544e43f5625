import { effects, operation, refuse } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import Type from 'typebox';
import { judged } from '../criteria.ts';
import { pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { Day, PilotId, Words } from './inputs.ts';
import { refusePersonal } from './personal.ts';
import { officerOf, ready } from './ready.ts';
import { isRefused, stepFrom } from './steps.ts';

/** Of all conditions together: one fact names them, an entry of the log has 65,535 bytes, and a UTF-16 unit takes three at most. */
const CONDITIONS_LENGTH_MAX = 20_000;
const Indicators = Type.Array(Words, { maxItems: 20 });

/** One officer judges and proposes; another approves. A new proposal takes the place of the one before. */
export const propose = operation({
  name: 'register.propose',
  summary:
    'An officer of the supervisor proposes a decision, with the review it rests on, for another to approve.',
  business: 'continuing',
  roles: ['supervisor'],
  input: Type.Object(
    {
      pilot: PilotId,
      decision: Type.Union([Type.Literal('admit'), Type.Literal('amend'), Type.Literal('graduate')]),
      reason: Words,
      criteria: Type.Optional(
        Type.Array(
          Type.Object(
            {
              criterion: Type.String({ maxLength: 40 }),
              for: Indicators,
              against: Indicators,
              met: Type.Boolean(),
              reason: Words,
            },
            { additionalProperties: false },
          ),
          { maxItems: 20 },
        ),
      ),
      conditions: Type.Optional(
        Type.Array(Type.Object({ words: Words, due: Type.Optional(Day) }, { additionalProperties: false }), {
          maxItems: 20,
        }),
      ),
    },
    { additionalProperties: false },
  ),
  load: (input) => [pilots.key(input.pilot)],
  decide: (state, input, at) => {
    const { decision, reason, criteria = [] } = input;
    const conditions = (input.conditions ?? []).map(({ words, due = null }) => ({ words, due }));
    const pilot = stepFrom(state, input.pilot, allowedStep[decision]);
    if (isRefused(pilot)) return pilot;
    // Each by itself: a figure of one and a figure of the next are no number.
    const personal = [reason, ...conditions.map(({ words }) => words)].map(refusePersonal).find(Boolean);
    if (personal !== undefined) return personal;
    const refused = ready(decision, pilot, at.now) ?? (decision === 'admit' ? judged(criteria) : undefined);
    if (refused !== undefined) return refused;
    const late = conditions.find(({ due }) => due !== null && due < at.businessDate);
    if (late !== undefined) return refuse('condition-due-past', { due: late.due! });
    const length = conditions.reduce((sum, { words }) => sum + words.length, 0);
    if (length > CONDITIONS_LENGTH_MAX)
      return refuse('conditions-too-long', { count: String(length), most: String(CONDITIONS_LENGTH_MAX) });
    const version = decision === 'amend' ? pilot.amendment! : pilot.version;
    const officer = officerOf(at.actor);
    const step = pilot.steps + 1;
    const by = { step, officer, at: formatInstant(at.now) };
    const proposal = { ...by, decision, version, reason, criteria, conditions };
    return effects({
      reply: { pilot: pilot.id, state: pilot.state, proposed: decision, version, proposal: step },
      ...advance({ ...pilot, proposal }, 'pilot.decision-proposed', at, { decision, version, reason }),
    });
  },
});

const allowedStep = { admit: 'admit', amend: 'approve-amendment', graduate: 'graduate' } as const;
