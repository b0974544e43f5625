import { flag, object, useRead } from '@sandglass/kit';
import { createContext, useContext } from 'react';

/** Whose doors a page of payments calls. */
interface PaymentDoors {
  /** Where they begin: the pages of bank and acquirer are the same. */
  readonly api: string;
  readonly party: 'bank' | 'acquirer';
  /** Whether its reader is of that institution's staff, who act; others look on. */
  readonly own: boolean;
}

export const Doors = createContext<PaymentDoors | undefined>(undefined);

export function usePaymentDoors(): PaymentDoors {
  const doors = useContext(Doors);
  if (doors === undefined) throw new Error('usePaymentDoors stands outside of a payment desk');
  return doors;
}

const deskShape = object({ own: flag, seen: flag });
/** Whether the simulated acquirer's desk is the reader's own, or theirs to see. */
export const useAcquirerDesk = () => useRead('/api/acquiring/desk', deskShape);
