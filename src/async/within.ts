/** What comes of a promise in time; else, or if it fails, the fallback. `milliseconds` null: however long it takes. */
export async function within<T>(milliseconds: number | null, promise: Promise<T>, fallback: T): Promise<T> {
  const safe = promise.catch(() => fallback);
  if (milliseconds === null) return await safe;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback), milliseconds);
  });
  try {
    return await Promise.race([safe, late]);
  } finally {
    clearTimeout(timer);
  }
}
