import { HOME_TERMS } from '../bank/terms.ts';
import { TermsOf } from '../terms/terms.tsx';

/** New terms that the bank offers for a loan on a home. */
export default function HomeTerms() {
  return <TermsOf doors={HOME_TERMS} />;
}
