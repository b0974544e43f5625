/** The same type with every level read-only: a parsed declaration is never changed, only amended by a new version. */
export type Frozen<T> = T extends string | number | boolean | bigint | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> };
