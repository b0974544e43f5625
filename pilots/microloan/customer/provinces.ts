/** The province-level codes of GB/T 2260, by the first two digits. */
const PREFIXES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82';

/** `110000` (北京) … `820000` (澳门): province, autonomous region, municipality or special administrative region. */
export const provinces: ReadonlySet<string> = new Set(PREFIXES.split(' ').map((prefix) => `${prefix}0000`));
