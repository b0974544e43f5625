import type { CaseFile } from './case-file.ts';

/** Who owns the home with the customer and has not agreed to its mortgage yet, each name once. */
export const missingOwners = ({
  home,
  owner_consents: given,
}: Pick<CaseFile, 'home' | 'owner_consents'>): readonly string[] =>
  [...new Set(home?.coOwners ?? [])].filter((name) => !given.some(({ person }) => person === name));
