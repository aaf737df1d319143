import "server-only";

/** The same values, of which the next is read while the reader has the one before: the database and the program work at once. */
export async function* readAhead<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    let coming = values.next();
    for (;;) {
      const next = await coming;
      if (next.done === true) return;
      coming = values.next();
      // Whoever stops reading does not hear of it.
      coming.catch(() => {});
      yield next.value;
    }
  } finally {
    // It ends by itself once what is under way has been read.
    void values.return(undefined).catch(() => {});
  }
}
