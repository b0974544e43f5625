import { subjectKey } from '@sandglass/journal';
import { commitments, lines, loans, minorOf, moveLine } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { basesEmptied, emptied } from '../case/emptied.ts';
import { stepped } from '../case/step.ts';
import { caseEnded, customers } from '../customer/customer.ts';
import { controllers, limitsMoved } from '../decision/controller.ts';
import { controllerOfCase } from '../decision/controller-of-case.ts';
import { decisionKeys } from '../decision/decisions.ts';
import { mortgages } from '../mortgage/mortgage.ts';
import { pledgeId, pledges, unpledged } from '../mortgage/pledge.ts';
import { SHARD } from '../shard.ts';
import { mayRescind } from './may-rescind.ts';
import { released } from './release.ts';

/** Within 24 hours of signing, and before anything was drawn, the customer ends the contract without a reason. */
export const rescind = operation({
  name: `${SHARD}.case.rescind`,
  summary: 'Ends a contract within 24 hours of signing, without a reason.',
  business: 'closing',
  roles: ['customer'],
  input: Type.Object(CaseId, { additionalProperties: false }),
  load: (input) => [...caseKey(input), loans.key(input.caseId), mortgages.key(input.caseId)],
  loadThen: (state, { caseId }) => {
    const file = state.get(caseFiles, caseId);
    const controller = file && controllerOfCase(file);
    return file === undefined
      ? []
      : [
          subjectKey(file.customer),
          customers.key(file.customer),
          lines.key(file.customer),
          ...decisionKeys(caseId, file.decisions),
          commitments.key(caseId),
          ...(file.home === null ? [] : [pledges.key(pledgeId(file.home.deed))]),
          ...(controller === undefined ? [] : [controllers.key(controller)]),
        ];
  },
  decide: (state, { caseId }, at) => {
    const file = caseAt(state, caseId, at.actor, ['signed'], true);
    if (isRefused(file)) return file;
    const { customer: subject, offer } = file;
    const loan = state.get(loans, caseId);
    if (loan === undefined || offer === null) return refuse('loan-unknown', { loan: caseId }, { subject });
    if (!mayRescind(file, loan, at.now)) return refuse('cooling-over', {}, { subject });
    const controller = controllerOfCase(file);
    const mortgage = state.get(mortgages, caseId);
    const secured = mortgage?.state === 'registered';
    const next = { ...emptied(file), state: secured ? ('closing' as const) : ('rescinded' as const) };
    const { file: after, step } = stepped({ ...next, settled_on: at.businessDate }, 'rescinded', at);
    const today = at.businessDate;
    const ended = { ...loan, state: 'settled' as const, settled_on: today, frozen_on: today };
    return effects({
      reply: { case: caseId, state: after.state },
      rows: [
        caseFiles.update(after),
        step,
        ...basesEmptied(state, file),
        ...caseEnded(state, subject, at.businessDate, false),
        loans.update(ended),
        ...moveLine(state, ended, at.businessDate),
        ...(mortgage === undefined
          ? []
          : [mortgages.update(released(mortgage, at.businessDate, file.steps))]),
        ...limitsMoved(state, controller, minorOf(offer.granted), -1),
        ...(secured || file.home === null ? [] : unpledged(state, file.home.deed, caseId)),
      ],
      facts: [{ kind: `${SHARD}.rescinded`, subject, opening: { case: caseId } }],
    });
  },
});
