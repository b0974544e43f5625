/** An application at the registry of real estate (不动产登记机构). */
export interface Application {
  /** Ours, unique; the registry answers the same to the same. */
  readonly reference: string;
  readonly kind: 'register' | 'release' | 'transfer';
  readonly deed: string;
  readonly filedOn: string;
}

/** What the registry says; `pending` is an answer, too. */
export type Answer =
  | { readonly state: 'pending' }
  | { readonly state: 'done'; readonly certificate: string }
  | { readonly state: 'refused'; readonly words: string };

/** Whoever registers mortgages: asked again until it answers, and asking changes nothing. */
export interface Registry {
  readonly simulated: boolean;
  readonly answer: (application: Application, today: string) => Promise<Answer>;
}

const LETTER = { register: 'M', release: 'R', transfer: 'T' } as const;

/** Deeds that the simulated registry holds to be sealed by a court. */
const SEALED = /SEALED$/i;

/**
 * Stands in for the registry: electronic applications are done on the day they are filed, paper ones (references ending
 * in `-paper`) on a later day, and a deed whose number ends in SEALED is refused.
 */
export const simulatedRegistry: Registry = {
  simulated: true,
  answer: async ({ reference, kind, deed, filedOn }, today) => {
    if (kind === 'register' && SEALED.test(deed)) return { state: 'refused', words: 'sealed by a court' };
    if (reference.endsWith('-paper') && today <= filedOn) return { state: 'pending' };
    return { state: 'done', certificate: `SIM-${LETTER[kind]}-${reference}` };
  },
};
