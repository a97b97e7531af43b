/** Runs `task` after a delay, once for all calls until then. `cancel()` cancels it. */
export function coalesced(task, delayMs) {
  let timer = null;
  const call = () => {
    timer ??= setTimeout(() => {
      timer = null;
      task();
    }, delayMs);
  };
  call.cancel = () => {
    clearTimeout(timer);
    timer = null;
  };
  return call;
}

/** Runs `task` immediately, but at most once in `intervalMs`; calls in between are dropped. */
export function throttled(task, intervalMs) {
  let last = -Infinity;
  return (...values) => {
    if (performance.now() - last < intervalMs) return;
    last = performance.now();
    task(...values);
  };
}
