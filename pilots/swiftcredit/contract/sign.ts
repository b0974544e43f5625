import { agreementKey, agreementObjection } from '@sandglass/agreement';
import { documents } from '@sandglass/documents';
import { customerKey } from '@sandglass/guard';
import { IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { accounts, newAccount } from '@sandglass/ledger';
import {
  amountText,
  assessedLine,
  availableOf,
  borrowers,
  chart,
  lineOf,
  lines,
  loans,
  minorOf,
  newPosition,
  newStanding,
  positions,
  principalAccount,
  rateText,
  reserveLine,
  SignedIn,
  standings,
} from '@sandglass/lending';
import { effects, operation, refuse } from '@sandglass/operations';
import { cities } from '@sandglass/valuation';
import Type from 'typebox';
import { CaseId, caseAt, caseKey, isRefused } from '../case/access.ts';
import { caseFiles } from '../case/case-file.ts';
import { isPaperOf } from '../case/paper.ts';
import { stepped } from '../case/step.ts';
import { controllers, limitsMoved, limitsOf } from '../decision/controller.ts';
import { controllerOfCase } from '../decision/controller-of-case.ts';
import { CONTROLLER_MAX_MINOR } from '../decision/ground.ts';
import { pledged, pledgedTo, pledgeId, pledges } from '../mortgage/pledge.ts';
import { SHARD } from '../shard.ts';
import { classAt, lgdAt } from '../value/class-at.ts';
import { market } from '../value/models.ts';
import { contractOf, termsOffered } from './contract.ts';

/** What is confirmed one by one before signing; the home may be lost, and that stands first. */
export const CLAUSES = [
  'home-at-stake',
  'rate-and-cost',
  'guarantee-above-75',
  'data-this-loan-only',
] as const;
/** For so long the contract can be ended without a reason. */
const COOLING_MS = 86_400_000;

/** Signs the contract: by the customer on the phone, or at the counter on paper that is kept with the case. */
export const signCase = operation({
  name: `${SHARD}.case.sign`,
  summary:
    'Signs the contract of an approved case, clause by clause: on the phone, or on paper at the counter.',
  business: 'new',
  roles: ['customer', 'institution'],
  input: Type.Object(
    {
      ...CaseId,
      decision: Type.Integer({
        minimum: 0,
        description: 'Number of the decision whose offer is signed, as it was shown: `offer.n` of the case',
      }),
      clauses: Type.Array(Type.Enum(CLAUSES), { uniqueItems: true, maxItems: CLAUSES.length }),
      document: Type.Optional({
        ...IdString(),
        description: 'At the counter: the signed paper, a document of the case',
      }),
      ...SignedIn,
    },
    { additionalProperties: false },
  ),
  load: (input) => [
    ...caseKey(input),
    ...(input.document === undefined ? [] : [documents.key(input.document)]),
  ],
  loadThen: (state, { caseId }) => {
    const file = state.get(caseFiles, caseId);
    if (file === undefined) return [];
    const controller = controllerOfCase(file);
    return [
      borrowers.key(file.customer),
      lines.key(file.customer),
      loans.key(caseId),
      positions.key(caseId),
      standings.key(caseId),
      accounts.key(principalAccount(caseId)),
      ...(controller === undefined ? [] : [controllers.key(controller)]),
      ...(file.home === null ? [] : [pledges.key(pledgeId(file.home.deed))]),
      agreementKey(file.customer),
      customerKey(file.customer),
      subjectKey(file.customer),
    ];
  },
  decide: (state, { caseId, decision, clauses, document, locale }, at) => {
    const file = caseAt(state, caseId, at.actor, ['approved']);
    if (isRefused(file)) return file;
    const { customer: subject, offer, home } = file;
    const no = (code: string, values = {}) => refuse(code, values, { subject });
    const borrower = state.get(borrowers, subject);
    if (offer === null || home === null || borrower === undefined) {
      return no('home-case-state', { case: caseId, state: file.state });
    }
    const changed = agreementObjection(state, SHARD, subject);
    if (changed !== undefined) return no(changed.code, changed.values);
    if (at.businessDate > (file.offer_until ?? ''))
      return no('offer-expired', { until: file.offer_until ?? '' });
    const terms = termsOffered(state, offer);
    // Who signs agrees to what was shown: meanwhile officers may have made another offer, or the case been decided anew.
    if (decision !== (offer.n ?? 0)) return no('offer-moved', { case: caseId });
    if (terms === undefined) return no('offer-without-terms', { case: caseId });
    const clause = CLAUSES.find((one) => !clauses.includes(one));
    if (clause !== undefined) return no('clause-not-confirmed', { clause });
    if (at.actor.role === 'institution' && !isPaperOf(state, document, caseId, 'contract')) {
      return no('evidence-missing', { document: document ?? '—' });
    }
    const other = pledgedTo(state, home.deed, caseId);
    if (other !== undefined) return no('home-pledged');
    const controller = controllerOfCase(file);
    const limit = minorOf(offer.granted);
    if (limitsOf(state, controller) + limit > CONTROLLER_MAX_MINOR) return no('controller-limit');

    const stood = lineOf(state, subject);
    // Each home carries what is granted on it, besides what is signed on another since this was decided.
    const line = assessedLine(stood, stood.drawn + stood.reserved + limit);
    if (line.frozen_on !== null) return no('line-frozen', { since: line.frozen_on });
    if (limit > availableOf(line)) return no('line-exceeded', { available: amountText(availableOf(line)) });

    const city = market.estates.get(home.estate)?.city;
    const region = cities.find(({ id }) => id === city)?.region ?? '';
    const loan = contractOf(file, offer, terms, region, at.businessDate);
    const account = {
      id: principalAccount(caseId),
      ...chart.principal,
      currency: loan.currency,
      now: at.now,
    };
    const signed = { ...file, state: 'signed' as const, rescind_until: at.now + COOLING_MS };
    const { file: after, step } = stepped(signed, 'signed', at, document ?? null);
    return effects({
      reply: {
        case: caseId,
        loan: loan.id,
        limit: offer.granted,
        annualRatePercent: rateText(loan.rate_bps),
        guarantee: file.guarantee_required,
        rescindUntil: new Date(signed.rescind_until).toISOString(),
      },
      rows: [
        caseFiles.update(after),
        step,
        loans.insert(loan),
        positions.insert(newPosition(loan.id)),
        standings.insert(
          newStanding(loan.id, classAt(offer.grade, file.ltv_bps ?? 0), lgdAt(file.ltv_bps ?? 0)),
        ),
        ...reserveLine(state, loan, at.businessDate, line),
        accounts.insert(newAccount(account)),
        borrowers.update({
          ...borrower,
          region,
          loans: borrower.loans + 1,
          locale: locale ?? borrower.locale,
        }),
        ...limitsMoved(state, controller, limit, 1),
        pledged(state, home.deed, caseId),
      ],
      facts: [
        {
          kind: `${SHARD}.signed`,
          subject,
          header: { edition: file.edition, product: loan.product, version: loan.version },
          opening: { case: caseId, limit: offer.granted, rateBps: loan.rate_bps, clauses: [...clauses] },
        },
      ],
      usage: [{ measure: 'new-limits', amount: limit, customer: subject, region }],
    });
  },
});
