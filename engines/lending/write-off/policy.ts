import type { Objection } from '@sandglass/operations';
import { amountText } from '../amount.ts';

/** What proves a ground: each piece is a document with its digest, or the program's own record. */
export const EVIDENCE = [
  'collection-record',
  'court-ruling',
  'bankruptcy-ruling',
  'estate-statement',
  'asset-search',
] as const;
export type EvidenceKind = (typeof EVIDENCE)[number];

export const GROUNDS = ['long-overdue-small', 'enforcement-ended', 'bankruptcy', 'death'] as const;
export type GroundId = (typeof GROUNDS)[number];

/** Why a loan may be written off, and what has to be there. */
export interface Ground {
  readonly id: GroundId;
  /** Minor units; null: of any size. */
  readonly principalMax: bigint | null;
  /** Days past due from which on. */
  readonly overdueFromDay: number;
  /** Contacts that the program itself recorded since the case opened. */
  readonly contactsMin: number;
  readonly evidence: readonly EvidenceKind[];
}

/** So many people approve beside the one who proposes, up to a principal; null: above. */
export interface ApprovalLevel {
  readonly upTo: bigint | null;
  readonly approvals: number;
}

export interface WriteOffPolicy {
  readonly grounds: readonly Ground[];
  readonly levels: readonly ApprovalLevel[];
}

/** After 财金〔2017〕90号: the simplified ground for small loans, and the grounds that a court's paper proves. */
export const samplePolicy: WriteOffPolicy = {
  grounds: [
    {
      id: 'long-overdue-small',
      principalMax: 500_000_000n,
      overdueFromDay: 366,
      contactsMin: 3,
      evidence: ['collection-record'],
    },
    {
      id: 'enforcement-ended',
      principalMax: null,
      overdueFromDay: 91,
      contactsMin: 1,
      evidence: ['court-ruling', 'asset-search'],
    },
    {
      id: 'bankruptcy',
      principalMax: null,
      overdueFromDay: 1,
      contactsMin: 0,
      evidence: ['bankruptcy-ruling'],
    },
    { id: 'death', principalMax: null, overdueFromDay: 1, contactsMin: 0, evidence: ['estate-statement'] },
  ],
  levels: [
    { upTo: 100_000_000n, approvals: 1 },
    { upTo: null, approvals: 2 },
  ],
};

/** The case as the ground looks at it. */
export interface Candidate {
  readonly principal: bigint;
  readonly daysPastDue: number;
  readonly contacts: number;
  readonly evidence: readonly EvidenceKind[];
}

type Check = (of: Candidate, ground: Ground) => Objection | undefined;
const no = (code: string, values: Objection['values'] = {}): Objection => ({ code, values });

const isOldEnough: Check = ({ daysPastDue }, { overdueFromDay }) =>
  daysPastDue >= overdueFromDay
    ? undefined
    : no('write-off-too-early', { days: String(daysPastDue), from: String(overdueFromDay) });

const isSmallEnough: Check = ({ principal }, { principalMax }) =>
  principalMax === null || principal <= principalMax
    ? undefined
    : no('write-off-too-large', { maximum: amountText(principalMax) });

const wasCollected: Check = ({ contacts }, { contactsMin }) =>
  contacts >= contactsMin
    ? undefined
    : no('write-off-not-collected', { contacts: String(contacts), least: String(contactsMin) });

const isProved: Check = ({ evidence: given }, { evidence }) => {
  const missing = evidence.filter((kind) => !given.includes(kind));
  return missing.length === 0 ? undefined : no('write-off-evidence-missing', { missing: missing.join(', ') });
};

const checks: readonly Check[] = [isOldEnough, isSmallEnough, wasCollected, isProved];

/** Why a loan may not be written off on this ground. */
export function objectionToWriteOff(candidate: Candidate, ground: Ground): Objection | undefined {
  for (const check of checks) {
    const objection = check(candidate, ground);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

export const groundOf = ({ grounds }: WriteOffPolicy, id: GroundId): Ground => {
  const ground = grounds.find((of) => of.id === id);
  if (ground === undefined) throw new Error(`the policy has no ground ${id}`);
  return ground;
};

/** People who approve beside the one who proposes. */
export const approvalsFor = ({ levels }: Pick<WriteOffPolicy, 'levels'>, principal: bigint): number => {
  const level = levels.find(({ upTo }) => upTo === null || principal <= upTo);
  if (level === undefined) throw new Error(`the policy has no level for ${principal}`);
  return level.approvals;
};
