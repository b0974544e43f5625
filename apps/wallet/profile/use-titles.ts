import { type Sentence, useRead } from '@sandglass/kit';
import { CONSENTS, consents } from '../bank/consents.ts';
import { HOME_CONSENTS } from '../bank/homes.ts';
import { TOKEN_CONSENTS } from '../bank/tokens.ts';

/** What the pilots call the purposes for which they use data, each its own. */
export function useTitles(): (pilot: string, purpose: string) => Sentence | undefined {
  const asked = {
    microloan: useRead(CONSENTS, consents).data,
    swiftcredit: useRead(HOME_CONSENTS, consents).data,
    token: useRead(TOKEN_CONSENTS, consents).data,
  };
  const titles = new Map<string, Sentence>();
  for (const [pilot, purposes] of Object.entries(asked)) {
    for (const { purpose, title } of [...(purposes?.consents ?? []), ...(purposes?.necessary ?? [])])
      titles.set(`${pilot}/${purpose}`, title);
  }
  return (pilot, purpose) => titles.get(`${pilot}/${purpose}`);
}
