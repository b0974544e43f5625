import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused, withCustomer } from '../case/access.ts';
import { OwnershipSection } from '../case/sections/ownership.ts';
import { written } from '../case/step.ts';
import { controlIn } from '../ownership/control-found.ts';
import { SHARD } from '../shard.ts';

/** Shares changed hands after signing: who controls now is found anew, and a guarantee of who did before must be renewed. */
export const changeControl = operation({
  name: `${SHARD}.ownership.change`,
  summary: 'Records a changed ownership of a signed case; a new actual controller must renew the guarantee.',
  business: 'continuing',
  roles: ['customer', 'institution'],
  input: Type.Object({ ...CaseId, ownership: OwnershipSection }, { additionalProperties: false }),
  load: caseKey,
  loadThen: withCustomer,
  decide: (state, { caseId, ownership }, at) => {
    const file = caseAt(state, caseId, at.actor, ['signed'], true);
    if (isRefused(file)) return file;
    const { customer: subject } = file;
    if (ownership.borrower !== file.ownership?.borrower) {
      return refuse('borrower-kind', { holder: ownership.borrower }, { subject });
    }
    const control = controlIn(ownership, file.edition);
    if ('code' in control) return refuse(control.code, control.values, { subject });
    const was = file.control?.controller?.person;
    const is = control.controller?.person;
    const changed = was !== is;
    const guarantee = changed ? null : file.guarantee;
    return effects({
      reply: {
        case: caseId,
        controller: is ?? null,
        changed,
        guaranteeLapsed: changed && file.guarantee !== null,
      },
      rows: written(
        { ...file, ownership, control, guarantee },
        changed ? 'controller-changed' : 'ownership-changed',
        at,
      ),
      facts: [
        {
          kind: changed ? `${SHARD}.controller-changed` : `${SHARD}.ownership-changed`,
          subject,
          header: { guarantee: file.guarantee_required },
          opening: { case: caseId, was: was ?? null, is: is ?? null },
        },
      ],
    });
  },
});
