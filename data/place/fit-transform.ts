import { createTransform, type Crs } from './crs';
import type { Extent } from './extent';

/** A transformation between two CRS over a rectangle, as a pair of polynomials that SQL can evaluate. */
export interface FittedTransform {
  extent: Extent;
  degree: number;
  /** greatest distance from proj4 on the check points, in the unit of the target CRS */
  max_error: number;
  evaluate: (first: number, second: number) => [number, number];
  /**
   * SQL expressions of the two coordinates, given SQL expressions of the source's; true only inside the extent. They say u
   * and v, each from -1 to 1 there, many times: worked out once and given a name, they cost a third (`of`). Transformations
   * from one extent have them in common.
   */
  sql: (
    first: string,
    second: string,
  ) => SqlPair & {
    inside: string;
    u: string;
    v: string;
    of: (u: string, v: string) => SqlPair;
  };
}

interface SqlPair {
  first: string;
  second: string;
}

const LEAST_DEGREE = 3;
const GREATEST_DEGREE = 12;
/** Check points along each side; none of them is a point that the polynomials were made from. */
const CHECKS = 41;

/**
 * Fits proj4's transformation by Chebyshev interpolation in two variables, with the lowest degree whose error on a
 * dense grid of other points is below the tolerance. A row then costs arithmetic instead of a call to JavaScript.
 * @param tolerance in the unit of the target CRS
 * @throws when no degree reaches the tolerance, as over half a continent
 */
export function fitTransform(from: Crs, to: Crs, extent: Extent, tolerance: number): FittedTransform {
  const transform = createTransform(from, to);
  const [west, south, east, north] = extent;
  const [centre, middle] = [(west + east) / 2, (south + north) / 2];
  const [halfWidth, halfHeight] = [(east - west) / 2, (north - south) / 2];
  let error = Infinity;
  for (let degree = LEAST_DEGREE; degree <= GREATEST_DEGREE; degree++) {
    const [p, q] = interpolate((u, v) => transform(centre + u * halfWidth, middle + v * halfHeight), degree);
    const evaluate = (first: number, second: number): [number, number] => {
      const u = (first - centre) / halfWidth;
      const v = (second - middle) / halfHeight;
      return [evaluatePolynomial(p, u, v), evaluatePolynomial(q, u, v)];
    };
    error = 0;
    for (let i = 0; i < CHECKS; i++)
      for (let j = 0; j < CHECKS; j++) {
        const a = west + ((east - west) * i) / (CHECKS - 1);
        const b = south + ((north - south) * j) / (CHECKS - 1);
        const [exactA, exactB] = transform(a, b);
        const [fittedA, fittedB] = evaluate(a, b);
        error = Math.max(error, Math.hypot(exactA - fittedA, exactB - fittedB));
      }
    if (!(error < tolerance)) continue;
    const of = (u: string, v: string) => ({ first: polynomialSql(p, u, v), second: polynomialSql(q, u, v) });
    const sql = (first: string, second: string) => {
      const u = `((${first} - ${literal(centre)}) / ${literal(halfWidth)})`;
      const v = `((${second} - ${literal(middle)}) / ${literal(halfHeight)})`;
      const inside = `(${first} BETWEEN ${literal(west)} AND ${literal(east)} AND ${second} BETWEEN ${literal(south)} AND ${literal(north)})`;
      return { ...of(u, v), inside, u, v, of };
    };
    return { extent, degree, max_error: error, evaluate, sql };
  }
  throw new Error(
    `${from.code} to ${to.code}: no polynomial of degree ${GREATEST_DEGREE} or less comes within ${tolerance} over [${extent.join(', ')}] (error ${error})`,
  );
}

/** `coefficients[j][k]` belongs to u^j · v^k. */
type Polynomial = number[][];

/** Both coordinates as polynomials of total degree `degree` in u and v, each from -1 to 1. */
function interpolate(f: (u: number, v: number) => [number, number], degree: number): [Polynomial, Polynomial] {
  const n = degree + 1;
  const node = (i: number) => Math.cos((Math.PI * (i + 0.5)) / n);
  const values = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => f(node(i), node(j))));
  const chebyshev = chebyshevPolynomials(degree);
  const of = (which: 0 | 1): Polynomial => {
    const polynomial: Polynomial = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    for (let j = 0; j < n; j++)
      for (let k = 0; j + k < n; k++) {
        // discrete orthogonality of T_j over the nodes: https://dlmf.nist.gov/3.11#E6
        let sum = 0;
        for (let a = 0; a < n; a++)
          for (let b = 0; b < n; b++)
            sum +=
              values[a]![b]![which] * Math.cos((j * Math.PI * (a + 0.5)) / n) * Math.cos((k * Math.PI * (b + 0.5)) / n);
        const c = (sum * (j === 0 ? 1 : 2) * (k === 0 ? 1 : 2)) / (n * n);
        // gather T_j(u) · T_k(v) by powers
        chebyshev[j]!.forEach((tj, s) => chebyshev[k]!.forEach((tk, t) => (polynomial[s]![t]! += c * tj * tk)));
      }
    return polynomial;
  };
  return [of(0), of(1)];
}

/** Coefficients by power of T_0 to T_degree. */
function chebyshevPolynomials(degree: number): number[][] {
  const all: number[][] = [[1], [0, 1]];
  for (let n = 2; n <= degree; n++)
    all.push(Array.from({ length: n + 1 }, (_, i) => 2 * (all[n - 1]![i - 1] ?? 0) - (all[n - 2]![i] ?? 0)));
  return all;
}

function evaluatePolynomial(polynomial: Polynomial, u: number, v: number): number {
  const horner = (c: readonly number[], at: number) => c.reduceRight((sum, next) => sum * at + next, 0);
  return horner(
    polynomial.map((row) => horner(row, v)),
    u,
  );
}

function polynomialSql(polynomial: Polynomial, u: string, v: string): string {
  const degree = polynomial.length - 1;
  const horner = (terms: readonly string[], at: string) =>
    terms.reduceRight((sum, next) => `(${sum} * ${at} + ${next})`);
  return horner(
    polynomial.map((row, j) => horner(row.slice(0, degree - j + 1).map(literal), v)),
    u,
  );
}

/** A number as a SQL DOUBLE with every digit; without the exponent DuckDB would read a DECIMAL. */
function literal(value: number): string {
  return `(${value.toExponential()})`;
}
