import { minorOf } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused, withCustomer } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { OwnershipSection } from '../case/sections/ownership.ts';
import { written } from '../case/step.ts';
import { controllers, limitsMoved } from '../decision/controller.ts';
import { controllerOfCase } from '../decision/controller-of-case.ts';
import { calledEverywhere } from '../ownership/called.ts';
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
  loadThen: (state, input) => {
    const file = state.get(caseFiles, input.caseId);
    if (file === undefined) return [];
    const control = controlIn(input.ownership, file.edition);
    const next = 'code' in control ? undefined : controllerOfCase({ control, ownership: input.ownership });
    const now = controllerOfCase(file);
    const both = [...new Set([now, next])].filter((id) => id !== undefined);
    return [...withCustomer(state, input), ...both.map((id) => controllers.key(id))];
  },
  decide: (state, { caseId, ownership }, at) => {
    const file = caseAt(state, caseId, at.actor, ['signed'], true);
    if (isRefused(file)) return file;
    const { customer: subject } = file;
    if (ownership.borrower !== file.ownership?.borrower) {
      return refuse('borrower-kind', { holder: ownership.borrower }, { subject });
    }
    // Whoever signs in here stays who they are: else a seller of shares would sign as their buyer.
    if (selfOf(ownership) !== selfOf(file.ownership)) return refuse('self-changed', {}, { subject });
    const control = controlIn(ownership, file.edition);
    if ('code' in control) return refuse(control.code, control.values, { subject });
    const was = file.control?.controller?.person;
    const is = control.controller?.person;
    const before = controllerOfCase(file);
    const after = controllerOfCase({ control, ownership });
    // By number and by name: another person under the same number has not signed.
    const changed = was !== is || before !== after;
    const limit = minorOf(file.offer?.granted ?? '0.00');
    const guarantee = changed ? null : file.guarantee;
    return effects({
      reply: {
        case: caseId,
        controller: is ?? null,
        changed,
        guaranteeLapsed: changed && file.guarantee !== null,
      },
      rows: [
        ...written(
          { ...file, ownership, control, guarantee },
          changed ? 'controller-changed' : 'ownership-changed',
          at,
        ),
        ...(before === after
          ? []
          : [...limitsMoved(state, before, limit, -1), ...limitsMoved(state, after, limit, 1)]),
      ],
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

const selfOf = (section: OwnershipSection | null): string | undefined => {
  const self = section?.graph.holders.find(({ id }) => id === section.self);
  return self && `${self.id}/${calledEverywhere(self.name)}`;
};
