import "server-only";

/** Keeps what was worked out from things that never change, as many results as are asked for most recently. */
export function remembering<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const value = known.has(key) ? (known.get(key) as T) : make();
    known.delete(key);
    known.set(key, value);
    if (known.size > most) known.delete(known.keys().next().value!);
    return value;
  };
}
