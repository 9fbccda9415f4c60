declare const disclosed: unique symbol

/** The mark that only `disclose` gives: a number without it cannot be read, served or exported. */
export type Disclosed<T> = T & { readonly [disclosed]: true }
