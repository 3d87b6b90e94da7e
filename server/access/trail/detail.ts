/** What a row's detail holds under a key, where it is of that kind. */
type Detail = Record<string, unknown>;

export function textIn(detail: Detail, key: string): string {
  const value = detail[key];
  return typeof value === 'string' ? value : '';
}

export function numberIn(detail: Detail, key: string): number {
  const value = detail[key];
  return typeof value === 'number' ? value : 0;
}

export function listIn(detail: Detail, key: string): unknown[] {
  const value = detail[key];
  return Array.isArray(value) ? value : [];
}

export function objectIn(detail: Detail, key: string): Record<string, unknown> {
  const value = detail[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
