import { wordsOf } from '@sandglass/kit';
import { en } from './en.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** The wallet's words in every language; each has the keys of zh-Hans or does not compile. */
export const words = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

export type WalletWords = typeof zhHans;
export const useWords = wordsOf<WalletWords>('app');

/** The ids of the lists that a person chooses from. */
const idsOf = <K extends string>(
  list: Readonly<Record<K, string>>,
  is: (id: string) => id is K,
): readonly K[] => Object.keys(list).filter(is);
const isIndustry = (id: string): id is keyof WalletWords['industries'] => id in zhHans.industries;
const isProvince = (id: string): id is keyof WalletWords['provinces'] => id in zhHans.provinces;
const isPurpose = (id: string): id is keyof WalletWords['purposes'] => id in zhHans.purposes;

export const industryIds = idsOf(zhHans.industries, isIndustry);
/** `p330000`: GB/T 2260 codes after a letter, so that an object keeps their order. */
export const provinceIds = idsOf(zhHans.provinces, isProvince);
export const purposeIds = idsOf(zhHans.purposes, isPurpose);
