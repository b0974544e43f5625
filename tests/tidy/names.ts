import type { Offence, Rule } from './offence.ts';

const VAGUE = /(^|[-.])(utils?|helpers?|common|misc|managers?|services?)(?=[-.]|$)/i;
const FOLDERS_MAX = 4;

/** `service` is a section of the declaration there: the financial service that is tried. */
const MEANT = /^(sandbox\/declaration\/schema|pilots\/[^/]+\/declaration)\/service\.ts$/;

/** A file is a noun or a verb of the domain. */
export const names: Rule = (sources) =>
  sources.flatMap(({ path }): Offence[] => {
    const vague = path.split('/').find((part) => VAGUE.test(part));
    if (vague === undefined || MEANT.test(path)) return [];
    return [{ path, message: `“${vague}” names nothing: use the word of the field for what is in it` }];
  });

/** A reader finds a file without digging. */
export const depth: Rule = (sources) =>
  sources.flatMap(({ path }): Offence[] =>
    path.split('/').length - 1 <= FOLDERS_MAX
      ? []
      : [{ path, message: `deeper than ${FOLDERS_MAX} folders` }],
  );
