/** Who does something in the house. */
export type Role =
  | 'supervisor'
  | 'institution'
  | 'customer'
  | 'merchant'
  | 'partner'
  | 'auditor'
  | 'public'
  | 'system';

/** The authenticated caller of an operation. */
export interface Actor {
  readonly role: Role;
  /** Party id: the customer, the institution, the supervisor's office. */
  readonly party: string;
  /** The person behind a staff party, where known. */
  readonly person?: string;
}

/** The house itself: timers, runs, deliveries between shards. */
export const system: Actor = { role: 'system', party: 'system' };
