/** The pilots whose loans an officer works on at the credit desk, and whose pools firms bid for. */
export const LENDING: readonly string[] = ['microloan', 'swiftcredit'];

/** Where the doors of a pilot's lending begin. */
export const doorsOf = (pilot: string): string => (pilot === 'microloan' ? '/api' : `/api/pilots/${pilot}`);

/** Whether this person sees the counter for loans on homes: the pilot's own staff, and those who watch its rules and models. */
export const hasHomes = (pilot: string, role: string, own: boolean): boolean =>
  pilot === 'swiftcredit' && (own || role === 'supervisor' || role === 'auditor');

/** Where a pilot's arrangement of models, its override log and the drift of those whom a model grades are read. */
export const ratingDoors = (pilot: string) =>
  pilot === 'swiftcredit'
    ? {
        rating: '/api/pilots/swiftcredit/rating',
        overrides: '/api/pilots/swiftcredit/overrides',
        drifts: [{ of: 'Cases', at: '/api/pilots/swiftcredit/rating/drift' }] as const,
      }
    : {
        rating: '/api/rating',
        overrides: '/api/overrides',
        drifts: [
          { of: 'Cases', at: '/api/rating/drift' },
          { of: 'TaxRecords', at: '/api/rating/drift?model=invoices' },
        ] as const,
      };

/** Where a pilot's officers work: the counter for homes, or the credit desk. */
export const deskOf = (pilot: string): string => (pilot === 'swiftcredit' ? '/homes' : '/lending');

/** Whether this person has a credit desk at this pilot: its own staff, and those who watch its book. */
export const hasCreditDesk = (pilot: string, role: string, own: boolean): boolean =>
  LENDING.includes(pilot) && (own || role === 'supervisor' || role === 'auditor');
