// the package has types, but its "exports" do not lead to them
declare module 'cephes' {
  /** Resolves when the WebAssembly is ready; the functions throw before that. */
  export const compiled: Promise<void>;
  /** The standard normal distribution function. */
  export function ndtr(z: number): number;
  /** Its inverse: the quantile below which a share of it lies, above 0 to below 1. */
  export function ndtri(share: number): number;
  /** The logarithm of the gamma function. */
  export function lgam(x: number): number;
  /** The regularised incomplete beta function. */
  export function incbet(a: number, b: number, x: number): number;
}
