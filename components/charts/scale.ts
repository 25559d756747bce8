/** Round steps for an axis from `min` to `max`: at most `count` gaps, both ends included. */
export function axisTicks(min: number, max: number, count = 4): number[] {
  const span = max - min || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? span;
  const first = Math.floor(min / step);
  const last = Math.ceil(max / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(10)));
}

/** Where a value stands between the first and the last tick, 0 to 100. */
export function positionOn(ticks: readonly number[], value: number): number {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  return high === low ? 0 : ((value - low) / (high - low)) * 100;
}

/** Moves labels apart so that neighbours are at least `gap` away, keeping their order and staying within 0 to 100. */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((one, other) => one.at - other.at);
  const placed: number[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  for (const { at, index } of order) {
    floor = Math.max(at, floor + gap);
    placed[index] = floor;
  }
  let ceiling = 100 + gap;
  for (const { index } of order.reverse()) {
    ceiling = Math.min(placed[index] ?? 0, ceiling - gap);
    placed[index] = ceiling;
  }
  return placed;
}

/** Shares of a whole in percent; all zero when the whole is. */
export function shares(values: readonly number[]): number[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (whole === 0 ? 0 : (value / whole) * 100));
}

/** The middle value; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
