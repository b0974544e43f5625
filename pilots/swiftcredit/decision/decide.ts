import { hash } from 'node:crypto';
import { activeConsent, consentKey } from '@sandglass/consent';
import { compileScorer, homeEquityModel, scoreFields } from '@sandglass/credit';
import { subjectKey } from '@sandglass/journal';
import {
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
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { written } from '../case/step.ts';
import { missingSection } from '../case/task-list.ts';
import { CASE_PURPOSES } from '../consents.ts';
import { pledgedTo, pledgeId, pledges } from '../mortgage/pledge.ts';
import { productOf } from '../product.ts';
import { SHARD } from '../shard.ts';
import { simulatedBureau } from './bureau.ts';
import { controllers, limitsOf } from './controller.ts';
import { controllerOfCase } from './controller-of-case.ts';
import { infer } from './infer.ts';
import { modelFields } from './model-fields.ts';

const scorer = compileScorer(homeEquityModel);
/** The model with its version: what its file says, in 48 bits of its SHA-256. */
const MODEL = `${homeEquityModel.name}@${hash('sha256', JSON.stringify(homeEquityModel)).slice(0, 12)}`;

/** For so long a value carries a decision; a signed case is valued every month. */
const VALUE_DAYS_MAX = 31;

/** Infers amount and grade of a complete case and says why; with the consents for this case alone. */
export const decideCase = operation({
  name: `${SHARD}.case.decide`,
  summary:
    'Decides a complete case: amount and grade inferred from company, owner, home and bureau, explained.',
  business: 'new',
  roles: ['customer', 'institution'],
  input: Type.Object(CaseId, { additionalProperties: false }),
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
  decide: (state, { caseId }, at) => {
    const file = caseAt(state, caseId, at.actor, ['open', 'approved', 'declined']);
    if (isRefused(file)) return file;
    const { customer: subject } = file;
    const no = (code: string, values = {}) => refuse(code, values, { subject });
    const section = missingSection(file);
    if (section !== undefined) return no('section-missing', { section });
    const until = daysLater(file.valued_on ?? at.businessDate, VALUE_DAYS_MAX);
    if (at.businessDate > until) return no('value-too-old', { until });
    if (file.home !== null && pledgedTo(state, file.home.deed, caseId) !== undefined)
      return no('home-pledged');
    const purpose = CASE_PURPOSES.find((one) => activeConsent(state, subject, one, caseId) === undefined);
    if (purpose !== undefined) return no('consent-missing', { purpose });
    const product = state.get(products, productOf(file.edition));
    if (product === undefined || !product.offered) return no('product-unknown', { product: file.edition });
    const lpr = rateOn(state.get(benchmarks, LPR_1Y), at.businessDate);
    if (lpr === undefined) return no('rate-unknown', { date: at.businessDate });
    const bureau = simulatedBureau.report(subject, at.businessDate);
    const scored = scoreFields(scorer, modelFields(file, bureau), 'en');
    const offer = infer({
      file,
      product,
      scored,
      model: MODEL,
      lprBps: lpr,
      overdue: (state.get(borrowers, subject)?.loans_overdue ?? 0) > 0,
      controllerLimits: limitsOf(state, controllerOfCase(file)),
    });
    const decided = {
      ...file,
      state: offer.decision,
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
        decision,
        grade,
        granted,
        guarantee: offer.guarantee,
        until: decided.offer_until,
      },
      rows: [
        ...written(decided, decision, at),
        ...(decision === 'approved' && carried !== line ? [writeLine(state, carried)] : []),
      ],
      facts: [
        {
          kind: `${SHARD}.decided`,
          subject,
          header: { edition: file.edition, model: offer.model, grade, decision },
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
