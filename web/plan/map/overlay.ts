/** An object that answers for itself in some fields, and leaves the rest, reading and writing, to another. */
export function overlay<T extends object>(base: T, fields: Partial<T>): T {
  return new Proxy(base, {
    get(target, key) {
      if (Object.hasOwn(fields, key)) return fields[key as keyof T];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}
