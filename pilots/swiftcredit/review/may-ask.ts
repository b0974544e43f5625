import { OFFICERS, type Offer } from '../decision/offer.ts';

/** The machine declined, or granted less than was asked for. Decisions of before have no number by which to ask. */
export function mayAsk(offer: Offer | null): boolean {
  if (offer === null || offer.n === undefined || offer.model === OFFICERS) return false;
  const asked = offer.caps.find(({ code }) => code === 'asked')?.amount;
  return offer.decision === 'declined' || offer.granted !== asked;
}
