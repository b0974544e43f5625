/** The same keys with other words: a language that lacks one does not compile. */
export type SameWords<W> = { readonly [K in keyof W]: W[K] extends string ? string : SameWords<W[K]> };
