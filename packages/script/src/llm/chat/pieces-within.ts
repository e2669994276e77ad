/**
 * The items of a stream until a signal is raised; then it ends by throwing the signal's reason, even where the stream itself heeds no signal.
 */
export async function* piecesWithin<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let raise: () => void = () => undefined;
  const raised = new Promise<never>((_, reject) => {
    raise = () => reject(signal.reason);
    if (signal.aborted) raise();
    signal.addEventListener("abort", raise, { once: true });
  });
  raised.catch(() => undefined);
  try {
    while (true) {
      const next = iterator.next();
      // It may fail later, when nobody waits for it any more.
      next.catch(() => undefined);
      const item = await Promise.race([next, raised]);
      if (item.done === true) return;
      yield item.value;
    }
  } finally {
    signal.removeEventListener("abort", raise);
    iterator.return?.(undefined)?.catch(() => undefined);
  }
}
