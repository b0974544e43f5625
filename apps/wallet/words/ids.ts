import { industries, provinces, purposes } from './lists/zh-Hans.ts';
import type { WalletWords } from './words.ts';

/** The ids of the lists that a person chooses from. */
const idsOf = <K extends string>(
  list: Readonly<Record<K, string>>,
  is: (id: string) => id is K,
): readonly K[] => Object.keys(list).filter(is);
const isIndustry = (id: string): id is keyof WalletWords['industries'] => id in industries;
const isProvince = (id: string): id is keyof WalletWords['provinces'] => id in provinces;
const isPurpose = (id: string): id is keyof WalletWords['purposes'] => id in purposes;

export const industryIds = idsOf(industries, isIndustry);
/** `p330000`: GB/T 2260 codes after a letter, so that an object keeps their order. */
export const provinceIds = idsOf(provinces, isProvince);
export const purposeIds = idsOf(purposes, isPurpose);
