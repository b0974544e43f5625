import { activeConsent, consentKey } from '@sandglass/consent';
import { subjectKey } from '@sandglass/journal';
import {
  amountText,
  assessedLine,
  benchmarks,
  borrowers,
  daysLater,
  LPR_1Y,
  lineOf,
  lines,
  minorOf,
  products,
  rateOn,
  writeLine,
} from '@sandglass/lending';
import { effects, operation, prepareAgain, refuse } from '@sandglass/operations';
import { stands } from '@sandglass/rules';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { written } from '../case/step.ts';
import { missingSection } from '../case/task-list.ts';
import { CASE_PURPOSES } from '../consents.ts';
import { eligibility } from '../eligibility/schema.ts';
import { valuesOf } from '../eligibility/values.ts';
import { hidesLiens } from '../mortgage/hidden-liens.ts';
import { pledgedTo, pledgeId, pledges } from '../mortgage/pledge.ts';
import { productOf } from '../product.ts';
import { SHARD } from '../shard.ts';
import { priorLiens } from '../value/ltv.ts';
import { valueTooOld } from '../value/too-old.ts';
import { simulatedBureau } from './bureau.ts';
import { controllers, limitsOf } from './controller.ts';
import { controllerOfCase } from './controller-of-case.ts';
import { type Basis, DECISIONS_MAX, decisionId, decisions } from './decisions.ts';
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
    const file = caseAt(state, caseId, at.actor, ['open', 'approved', 'declined']);
    if (isRefused(file)) return file;
    const { customer: subject } = file;
    const no = (code: string, values = {}) => refuse(code, values, { subject });
    const section = missingSection(file);
    if (section !== undefined) return no('section-missing', { section });
    const until = valueTooOld(file, at.businessDate);
    if (until !== undefined) return no('value-too-old', { until });
    if (file.home !== null && pledgedTo(state, file.home.deed, caseId) !== undefined)
      return no('home-pledged');
    if (file.home !== null) {
      const { searched } = ready;
      if (searched?.deed !== file.home.deed) return prepareAgain();
      if (hidesLiens(file.home, searched)) {
        const values = { registered: amountText(searched.liens), stated: amountText(priorLiens(file.home)) };
        return no('liens-hidden', values);
      }
    }
    const purpose = CASE_PURPOSES.find((one) => activeConsent(state, subject, one, caseId) === undefined);
    if (purpose !== undefined) return no('consent-missing', { purpose });
    const product = state.get(products, productOf(file.edition));
    if (product === undefined || !product.offered) return no('product-unknown', { product: file.edition });
    const lpr = rateOn(state.get(benchmarks, LPR_1Y), at.businessDate);
    if (lpr === undefined) return no('rate-unknown', { date: at.businessDate });
    if (file.decisions >= DECISIONS_MAX) return no('decisions-too-many', { most: String(DECISIONS_MAX) });
    const bureau = simulatedBureau.report(subject, at.businessDate);
    const borrower = state.get(borrowers, subject) ?? { loans: 0, loans_overdue: 0 };
    const stood = stands(state, eligibility, ready.ruled, valuesOf(file, bureau, borrower));
    if (stood === 'none') return no('rules-unavailable', { table: eligibility.id });
    if (stood === 'stale' || ready.ruled === undefined) return prepareAgain();
    const fields = modelFields(file, bureau);
    const by = rated(state, fields, subject);
    if (by === undefined) return no('rating-unavailable');
    const ground = groundOf(file, product, lpr, borrower, limitsOf(state, controllerOfCase(file)));
    const n = file.decisions + 1;
    const { ruled, release } = ready;
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
      ],
      facts: [
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
