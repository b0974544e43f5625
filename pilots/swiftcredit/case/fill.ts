import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { controlIn } from '../ownership/control-found.ts';
import { SHARD } from '../shard.ts';
import { CaseId, caseAt, caseKey, isRefused, withCustomer } from './access.ts';
import type { CaseFile } from './case-file.ts';
import { forgetDecision } from './changed.ts';
import { Company } from './sections/company.ts';
import { HomeSection } from './sections/home.ts';
import { Owner } from './sections/owner.ts';
import { OwnershipSection } from './sections/ownership.ts';
import { written } from './step.ts';

const closed = { additionalProperties: false } as const;

/** The parts of a case that are filled in, each by itself and in any order. */
const FillInput = Type.Object(
  {
    ...CaseId,
    company: Type.Optional(Company),
    owner: Type.Optional(Owner),
    home: Type.Optional(HomeSection),
    ownership: Type.Optional(OwnershipSection),
  },
  closed,
);

const SECTIONS = ['company', 'owner', 'home', 'ownership'] as const;

/** Fills in a section, wherever the case is; what is changed after a decision undoes the decision. */
export const fill = operation({
  name: `${SHARD}.case.fill`,
  summary: 'Fills in sections of a case: company, owner, home, ownership.',
  business: 'continuing',
  roles: ['customer', 'institution'],
  input: FillInput,
  load: caseKey,
  loadThen: withCustomer,
  decide: (state, input, at) => {
    const before = caseAt(state, input.caseId, at.actor, ['open', 'approved', 'declined']);
    if (isRefused(before)) return before;
    const { customer: subject } = before;
    const filled = SECTIONS.filter((section) => input[section] !== undefined);
    if (filled.length === 0) return refuse('section-empty', {}, { subject });
    if (input.company !== undefined && before.edition === 'personal') {
      return refuse('section-not-of-edition', { section: 'company' }, { subject });
    }
    const control =
      input.ownership === undefined ? before.control : controlIn(input.ownership, before.edition);
    if (control !== null && 'code' in control) return refuse(control.code, control.values, { subject });
    const file: CaseFile = {
      ...forgetDecision(before, input.home !== undefined),
      company: input.company ?? before.company,
      owner: input.owner ?? before.owner,
      home: input.home ?? before.home,
      ownership: input.ownership ?? before.ownership,
      control,
    };
    return effects({
      reply: { case: file.id, filled, state: file.state },
      rows: written(file, 'filled', at, filled.join(' ')),
      facts: [
        {
          kind: `${SHARD}.case-filled`,
          subject,
          header: { sections: filled, channel: at.actor.role === 'institution' ? 'counter' : 'online' },
          opening: { case: file.id },
        },
      ],
    });
  },
});
