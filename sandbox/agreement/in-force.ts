import { mandates } from '@sandglass/guard';
import type { Fact, Objection, RowWrite, State } from '@sandglass/operations';
import { type Acceptance, acceptances, type Occasion } from './tables.ts';

export interface InForce {
  readonly version: number;
  readonly sha256: string;
}

/** The agreement that the supervisor's last mandate names; none where the declaration discloses no text. */
export function agreementInForce(state: State, pilot: string): InForce | undefined {
  const mandate = state.get(mandates, pilot);
  if (mandate === undefined || mandate.agreement_version === null || mandate.agreement_sha256 === null) {
    return undefined;
  }
  return { version: mandate.agreement_version, sha256: mandate.agreement_sha256 };
}

/**
 * Why a customer may open nothing new: the agreement has changed since it was accepted. Only for operations of `new`
 * business; repaying, enquiring and complaining never ask.
 */
export function agreementObjection(state: State, pilot: string, party: string): Objection | undefined {
  const inForce = agreementInForce(state, pilot);
  if (inForce === undefined) return undefined;
  const accepted = state.get(acceptances, party);
  if (accepted?.sha256 === inForce.sha256) return undefined;
  const values = { version: String(inForce.version), accepted: String(accepted?.version ?? '–') };
  return { code: 'agreement-changed', values };
}

/** What accepting the agreement in force writes and tells; nothing where there is none. */
export function acceptInForce(
  state: State,
  of: { readonly pilot: string; readonly party: string; readonly now: number; readonly at: Occasion },
): { readonly rows: readonly RowWrite[]; readonly facts: readonly Fact[] } {
  const { pilot, party, now, at } = of;
  const inForce = agreementInForce(state, pilot);
  if (inForce === undefined) return { rows: [], facts: [] };
  const { version, sha256 } = inForce;
  const before = state.get(acceptances, party);
  const row = { id: party, version, sha256, accepted_at: now, at, earlier: earlierOf(before) };
  return {
    rows: [before === undefined ? acceptances.insert(row) : acceptances.update(row)],
    facts: [{ kind: 'agreement.accepted', subject: party, header: { version, sha256, at } }],
  };
}

const earlierOf = (before: Acceptance | undefined): Acceptance['earlier'] =>
  before === undefined
    ? []
    : [
        ...before.earlier,
        {
          version: before.version,
          sha256: before.sha256,
          acceptedAt: before.accepted_at,
          at: before.at,
        },
      ];
