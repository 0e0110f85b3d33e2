/** A piece of an Adaptive Card as it is sent. What may stand in it is Microsoft's schema, which the tests hold it to. */
export type CardElement = { readonly type: string; readonly [property: string]: unknown };
