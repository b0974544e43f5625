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

/** A mortgage that stands on a home, at its maximum secured amount as a decimal string of yuan. */
export interface RegisteredLien {
  readonly holder: string;
  readonly maximum: string;
}

/** Whoever registers mortgages: asked again until it answers, and asking changes nothing. */
export interface Registry {
  readonly simulated: boolean;
  readonly answer: (application: Application, today: string) => Promise<Answer>;
  /** What a search by a deed's number shows of mortgages that are not ours (不动产登记查询). */
  readonly liens: (deed: string, today: string) => Promise<readonly RegisteredLien[]>;
}

const LETTER = { register: 'M', release: 'R', transfer: 'T' } as const;

/** Deeds that the simulated registry holds to be sealed by a court. */
const SEALED = /SEALED$/i;
/** Deeds that it holds to be mortgaged, by so many yuan, perhaps only from a day on or until a day. */
const MORTGAGED = /LIEN(\d{1,12})(?:FROM(\d{8}))?(?:TO(\d{8}))?$/i;

/**
 * Stands in for the registry: electronic applications are done on the day they are filed, paper ones (references ending
 * in `-paper`) on a later day, and a deed whose number ends in SEALED is refused. One that ends in LIEN800000 is mortgaged to another
 * bank for ¥800,000; LIEN800000FROM20240305TO20240401 only on those days and between them.
 */
export const simulatedRegistry: Registry = {
  simulated: true,
  answer: async ({ reference, kind, deed, filedOn }, today) => {
    if (kind === 'register' && SEALED.test(deed)) return { state: 'refused', words: 'sealed by a court' };
    if (reference.endsWith('-paper') && today <= filedOn) return { state: 'pending' };
    return { state: 'done', certificate: `SIM-${LETTER[kind]}-${reference}` };
  },
  liens: async (deed, today) => {
    const [, amount, from = '', to = '99991231'] = MORTGAGED.exec(deed) ?? [];
    const day = today.replaceAll('-', '');
    return amount === undefined || day < from || day > to
      ? []
      : [{ holder: 'Another bank (simulated)', maximum: `${amount}.00` }];
  },
};
