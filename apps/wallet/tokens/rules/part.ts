import type { Form } from '@sandglass/kit';
import type { Draft } from './draft.ts';

/** What each part of the rules' form is given. */
export interface PartProps {
  readonly form: Form<Draft>;
  /** The control that refused the last payment: it says so. */
  readonly wanted: string | undefined;
}
