/** RFC 9457 problem details. `type` is stable; `detail` says what to do, in the caller's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly path: string; readonly detail: string }[];
  readonly [extension: string]: unknown;
}
