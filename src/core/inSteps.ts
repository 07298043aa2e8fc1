/**
 * Makes things at once, but no more than `atOnce` of them before others have had their turn: what is asked for beyond that comes by and by,
 * in its order.
 */
export function inSteps(atOnce: number): <Thing>(make: () => Thing) => Thing | Promise<Thing> {
  const waiting: (() => void)[] = [];
  let left = atOnce;

  function nextStep(): void {
    const step = waiting.splice(0, atOnce);
    left = atOnce - step.length;
    if (step.length > 0) setImmediate(nextStep);
    for (const make of step) make();
  }

  return (make) => {
    if (left === atOnce) setImmediate(nextStep);
    if (left > 0) {
      left -= 1;
      return make();
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    return promise.then(make);
  };
}
