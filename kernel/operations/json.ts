/** A value as JSON carries it; amounts and instants are strings by then. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
