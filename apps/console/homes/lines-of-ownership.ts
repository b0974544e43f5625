import type { Ownership } from './shape.ts';

/** What a clerk typed, or the line that cannot be read. */
export type Typed =
  | { readonly ownership: Ownership & { graph: { agreements: readonly never[] } } }
  | { readonly wrong: string };

const SHARE = /^(.+?)\s*;\s*(\d{1,3}(?:\.\d{1,2})?)\s*%?\s*;\s*(.+)$/;
const GUARANTEE = /^(.+?)\s*;\s*(.+)$/;

/**
 * The ownership as lines: `Lin; 80; Lin Holding` — who, percent, of which company — and guarantees as `Cousin Trading; Lin’s
 * Foods`, who stands for whom. Whoever is owned, stands for somebody or borrows as a company is a company; the others are
 * persons.
 */
export function ownershipFrom(
  shares: string,
  guarantees: string,
  borrower: { readonly name: string; readonly isCompany: boolean },
  self: string,
): Typed {
  const kinds = new Map<string, 'company' | 'person'>();
  const ids = new Map<string, string>();
  const idOf = (name: string): string => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    ids.set(name, `h${ids.size + 1}`);
    return ids.get(name)!;
  };
  const holdings: { owner: string; company: string; bps: number }[] = [];
  for (const line of linesOf(shares)) {
    const [, owner, percent, company] = SHARE.exec(line) ?? [];
    if (owner === undefined || percent === undefined || company === undefined) return { wrong: line };
    kinds.set(company, 'company');
    holdings.push({ owner: idOf(owner), company: idOf(company), bps: Math.round(Number(percent) * 100) });
  }
  const promised: { guarantor: string; debtor: string }[] = [];
  for (const line of linesOf(guarantees)) {
    const [, guarantor, debtor] = GUARANTEE.exec(line) ?? [];
    if (guarantor === undefined || debtor === undefined) return { wrong: line };
    if (!ids.has(guarantor)) kinds.set(guarantor, 'company');
    promised.push({ guarantor: idOf(guarantor), debtor: idOf(debtor) });
  }
  if (borrower.isCompany) kinds.set(borrower.name, 'company');
  const ownership = {
    borrower: idOf(borrower.name),
    self: idOf(self),
    graph: {
      holders: [...ids].map(([name, id]) => ({ id, name, kind: kinds.get(name) ?? ('person' as const) })),
      holdings,
      agreements: [],
      guarantees: promised,
    },
  };
  return { ownership };
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
