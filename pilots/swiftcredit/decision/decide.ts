import { consentKey, consents } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import {
  amountText,
  assessedLine,
  borrowers,
  daysLater,
  lineOf,
  lines,
  minorOf,
  writeLine,
} from '@sandglass/lending';
import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import { stands } from '@sandglass/rules';
import Type from 'typebox';
import { CaseId, caseKey } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { written } from '../case/step.ts';
import { CASE_PURPOSES } from '../consents.ts';
import { eligibility } from '../eligibility/schema.ts';
import { valuesOf } from '../eligibility/values.ts';
import { hidesLiens } from '../mortgage/hidden-liens.ts';
import { pledgeId, pledges } from '../mortgage/pledge.ts';
import { SHARD } from '../shard.ts';
import { priorLiens } from '../value/ltv.ts';
import { controllers, limitsOf } from './controller.ts';
import { controllerOfCase } from './controller-of-case.ts';
import { decidable } from './decidable.ts';
import { type Basis, decisionId, decisions } from './decisions.ts';
import { groundOf } from './ground.ts';
import { infer } from './infer.ts';
import { modelFields } from './model-fields.ts';
import { termsOf } from './offer.ts';
import { prepared } from './prepared.ts';
import { rated } from './rated.ts';

/** Infers amount and grade of a complete case and says why; with the consents for this case alone. */
export const decideCase = operation({
  name: `${SHARD}.case.decide`,
  summary:
    'Decides a complete case: amount and grade inferred from company, owner, home and bureau, explained.',
  business: 'new',
  roles: ['customer', 'institution'],
  input: Type.Object(CaseId, { additionalProperties: false }),
  prepare: prepared,
  load: caseKey,
  loadThen: (state, { caseId }) => {
    const file = state.get(caseFiles, caseId);
    if (file === undefined) return [];
    const controller = controllerOfCase(file);
    return [
      borrowers.key(file.customer),
      lines.key(file.customer),
      ...CASE_PURPOSES.map((purpose) => consentKey(file.customer, purpose, caseId)),
      ...(file.home === null ? [] : [pledges.key(pledgeId(file.home.deed))]),
      ...(controller === undefined ? [] : [controllers.key(controller)]),
      subjectKey(file.customer),
    ];
  },
  decide: (state, { caseId }, at, ready) => {
    const found = decidable(state, caseId, at);
    if ('outcome' in found) return found;
    const { file, product, lprBps, given } = found;
    const { customer: subject } = file;
    const no = (code: string, values = {}) => refuse(code, values, { subject });
    const { searched, bureau, ruled, release } = ready;
    if (file.home !== null) {
      if (searched?.deed !== file.home.deed) return prepareAgain();
      if (hidesLiens(file.home, searched)) {
        const values = { registered: amountText(searched.liens), stated: amountText(priorLiens(file.home)) };
        return no('liens-hidden', values);
      }
    }
    if (bureau?.reportedOn !== at.businessDate) return prepareAgain();
    const borrower = state.get(borrowers, subject) ?? { loans: 0, loans_overdue: 0 };
    const stood = stands(state, eligibility, ruled, valuesOf(file, bureau, borrower));
    if (stood === 'none') return no('rules-unavailable', { table: eligibility.id });
    if (stood === 'stale' || ruled === undefined) return prepareAgain();
    const fields = modelFields(file, bureau);
    const by = rated(state, fields, subject);
    if (by === undefined) return no('rating-unavailable');
    const ground = groundOf(file, product, lprBps, borrower, limitsOf(state, controllerOfCase(file)));
    const n = file.decisions + 1;
    const { model } = by.assessment;
    const inferred = infer(ground, by.assessment.scored, model, ruled.findings);
    const offer = {
      ...inferred,
      n,
      rules: `${ruled.table}@${ruled.version}`,
      ...(inferred.decision === 'approved' ? { contract: termsOf(product) } : {}),
    };
    const rating = { version: by.version, arm: by.arm, shadow: by.shadow ?? null };
    const basis: Basis = { fields, model, rules: ruled, ground, rating, release };
    const decided = {
      ...file,
      state: offer.decision,
      decisions: n,
      offer,
      bureau,
      ltv_bps: offer.ltvBps,
      guarantee: null,
      guarantee_required: offer.guarantee,
      offer_until: offer.decision === 'approved' ? daysLater(at.businessDate, product.offer_days) : null,
    };
    const { decision, grade, granted, score, reasons } = offer;
    // The home carries what is granted on it: the party's line over all products holds at least that much more.
    const line = lineOf(state, subject);
    const carried = assessedLine(line, line.drawn + line.reserved + minorOf(granted));
    return effects({
      reply: {
        case: caseId,
        n,
        decision,
        grade,
        granted,
        guarantee: offer.guarantee,
        until: decided.offer_until,
      },
      rows: [
        ...written(decided, decision, at),
        decisions.create({
          id: decisionId(caseId, n),
          case_file: caseId,
          n,
          decided_on: at.businessDate,
          decision,
          offer,
          basis,
        }),
        ...(decision === 'approved' && carried !== line ? [writeLine(state, carried)] : []),
        ...given.map((consent) => consents.update({ ...consent, uses: consent.uses + 1n })),
      ],
      facts: [
        ...given.map(({ purpose, version }) => ({
          kind: 'consent.used',
          subject,
          header: { purpose, basis: 'consent' },
          opening: { data: 'decision', by: at.actor.party, role: at.actor.role, version, matter: caseId },
        })),
        {
          kind: `${SHARD}.decided`,
          subject,
          header: { edition: file.edition, model, rules: offer.rules, arm: by.arm, grade, decision },
          opening: {
            case: caseId,
            granted,
            rateBps: offer.rateBps,
            ltvBps: offer.ltvBps,
            score,
            reasons: reasons.map(({ code }) => code),
            caps: offer.caps.map(({ code, amount }) => ({ code, amount })),
          },
        },
      ],
    });
  },
});
