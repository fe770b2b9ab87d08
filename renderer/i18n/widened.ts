// The shape of a tree of sentences in any language: a missing or an extra key does not compile.

/** The keys of the tree that hold a sentence. */
type SentenceOf<T> = { [Key in keyof T]: T[Key] extends string ? Key : never }[keyof T];

/**
 * Every sentence of the tree as any string, so that another language says it in its own words.
 * Beside a sentence with `{{count}}` may stand `…_one`, for languages that say one thing otherwise than many.
 */
export type Widened<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : Widened<T[Key]>;
} & { readonly [Key in SentenceOf<T> & string as `${Key}_one`]?: string };
