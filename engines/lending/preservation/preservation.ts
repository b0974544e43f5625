import { bigint, date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import { addDays, parseDate } from '@sandglass/time';
import type { CourtRules, Timing } from './court-rules.ts';

/**
 * inventory (assets are listed) → applied → granted or dismissed → sued → judged → closed. A pre-suit preservation that
 * is not followed by a suit in time has lapsed, and its seals with it.
 */
export type PreservationState =
  | 'inventory'
  | 'applied'
  | 'granted'
  | 'dismissed'
  | 'lapsed'
  | 'sued'
  | 'judged'
  | 'closed';

/** A paper of the court or for it. */
export interface CourtPaper {
  readonly kind: 'application' | 'ruling' | 'seal-notice' | 'filing' | 'judgment' | 'renewal' | 'other';
  readonly text: string;
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  readonly by: string;
  readonly on: string;
}

/** Most assets of one case: what its operations may have to load. */
export const ASSETS_MAX = 30;
export const PAPERS_MAX = 100;

/** A loan's preservation case; its id is the loan's. Amounts in minor units. */
export const preservations = table(
  'lending.preservation',
  {
    id: text(),
    customer: text(),
    product: text(),
    state: text<PreservationState>(),
    timing: nullable(text<Timing>()),
    court: nullable(text()),
    amount: bigint(),
    security: bigint(),
    security_kind: nullable(text<'guarantee-letter' | 'deposit' | 'insurance' | 'property'>()),
    applied_on: nullable(date()),
    ruled_on: nullable(date()),
    sue_by: nullable(date()),
    sued_on: nullable(date()),
    case_number: nullable(text()),
    assets: int(),
    papers: json<readonly CourtPaper[]>(),
    opened_on: date(),
    closed_on: nullable(date()),
    outcome: nullable(text()),
  },
  { key: 'id' },
);
export type Preservation = RowOf<typeof preservations>;

/** Whether seals of the case still hold, or may yet. */
export const isAlive = ({ state }: Preservation): boolean =>
  state === 'granted' || state === 'sued' || state === 'judged';

/** After the first measure of a pre-suit preservation the time to sue runs. */
export const measured = (of: Preservation, rules: CourtRules, on: string): Preservation =>
  of.timing === 'pre-suit' && of.sued_on === null && of.sue_by === null
    ? { ...of, sue_by: addDays(parseDate(on), rules.sueWithinDays) }
    : of;

/** A pre-suit preservation without a suit has lapsed on the day after the last. */
export const lapsedOn = (of: Preservation, date: string): boolean =>
  of.state === 'granted' && of.sued_on === null && of.sue_by !== null && of.sue_by < date;
