import { activeConsent, consentKey, consents } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import { commitments, lines, loans, minorOf, moveLine, writeOffs } from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { basesEmptied, emptied } from '../case/emptied.ts';
import { stepped } from '../case/step.ts';
import { CASE_PURPOSES } from '../consents.ts';
import { caseEnded, customers } from '../customer/customer.ts';
import { controllers, limitsMoved } from '../decision/controller.ts';
import { controllerOfCase } from '../decision/controller-of-case.ts';
import { decisionKeys } from '../decision/decisions.ts';
import { mortgages } from '../mortgage/mortgage.ts';
import { pledgeId, pledges, unpledged } from '../mortgage/pledge.ts';
import { SHARD } from '../shard.ts';
import { released } from './release.ts';

/**
 * Limits that ran out or were frozen, with nothing owed. A loan that left the books is still owed, to somebody else, who needs
 * its mortgage. Plan: the index by state, loans by key.
 */
export const CASES_TO_CLOSE = `select f.id from swiftcredit.case_file f
  join lending.loan l on l.shard = f.shard and l.id = f.id
  where f.shard = $1 and f.state = 'signed' and l.principal = 0 and jsonb_array_length(l.open_drawings) = 0
    and (l.state = 'settled' or (l.state = 'active' and l.available_until < $2::date)
      or (l.state = 'written-off' and exists (select from lending.write_off w where w.shard = l.shard and w.id = l.id
        and w.state = 'recovered'))) order by f.id`;

/**
 * Nothing is owed and the limit is given up or over: the mortgage is released, the consents for the case end, and what people
 * said about themselves is emptied out of it. The contract and its repayments stay as long as the law wants them.
 */
export const closeCase = operation({
  name: `${SHARD}.case.close`,
  summary:
    'Ends a limit on which nothing is owed: the mortgage is released, consents end, answers are erased.',
  business: 'closing',
  roles: ['customer', 'system'],
  input: Type.Object(CaseId, { additionalProperties: false }),
  load: (input) => [
    ...caseKey(input),
    loans.key(input.caseId),
    mortgages.key(input.caseId),
    writeOffs.key(input.caseId),
  ],
  loadThen: (state, { caseId }) => {
    const file = state.get(caseFiles, caseId);
    if (file === undefined) return [];
    const controller = controllerOfCase(file);
    return [
      subjectKey(file.customer),
      customers.key(file.customer),
      lines.key(file.customer),
      ...decisionKeys(caseId, file.decisions),
      commitments.key(caseId),
      ...CASE_PURPOSES.map((purpose) => consentKey(file.customer, purpose, caseId)),
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
    // What was written off and came in after all is owed to nobody any more.
    const isRecovered = loan.state === 'written-off' && state.get(writeOffs, caseId)?.state === 'recovered';
    const isOurs = loan.state === 'active' || loan.state === 'settled' || isRecovered;
    if (!isOurs || loan.open_drawings.length > 0 || loan.principal > 0n) {
      return refuse('case-owes', {}, { subject });
    }
    const mortgage = state.get(mortgages, caseId);
    // Of a home that was sold the registry has been asked already.
    const secured = mortgage?.state === 'registered' || mortgage?.state === 'release-applied';
    const given = CASE_PURPOSES.flatMap((purpose) => activeConsent(state, subject, purpose, caseId) ?? []);
    const controller = controllerOfCase(file);
    const closed = { ...emptied(file), state: secured ? ('closing' as const) : ('closed' as const) };
    const { file: after, step } = stepped({ ...closed, settled_on: at.businessDate }, 'closed', at);
    const over = loan.state === 'active' ? { state: 'settled' as const, settled_on: at.businessDate } : {};
    const ended = { ...loan, ...over, frozen_on: loan.frozen_on ?? at.businessDate };
    return effects({
      reply: { case: caseId, state: after.state, consentsEnded: given.length },
      rows: [
        caseFiles.update(after),
        step,
        ...basesEmptied(state, file),
        ...caseEnded(state, subject, at.businessDate, true),
        loans.update(ended),
        ...moveLine(state, ended, at.businessDate),
        ...given.map((consent) => consents.update({ ...consent, withdrawn_at: at.now })),
        ...(mortgage === undefined
          ? []
          : [mortgages.update(released(mortgage, at.businessDate, file.steps))]),
        ...limitsMoved(state, controller, minorOf(offer.granted), -1),
        ...(secured || file.home === null ? [] : unpledged(state, file.home.deed, caseId)),
      ],
      facts: [
        {
          kind: `${SHARD}.case-closed`,
          subject,
          header: { edition: file.edition },
          opening: { case: caseId },
        },
        ...given.map(({ purpose }) => ({
          kind: 'consent.ended',
          subject,
          header: { purpose },
          opening: { matter: caseId },
        })),
      ],
    });
  },
});
