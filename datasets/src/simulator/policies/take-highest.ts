/**
 * The candidates of highest value, highest first; of equal values the earlier candidate comes first.
 *
 * @param values By candidate. A candidate without a value (NaN) is not taken.
 * @param count How many to take at most.
 */
export function takeHighest(
  candidates: readonly number[],
  values: readonly number[],
  count: number,
): readonly number[] {
  const valued = new Float64Array(values.length);
  let size = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    valued[size] = value;
    size += 1;
  }
  if (count <= 0 || size === 0) return [];
  const least = count >= size ? Number.NEGATIVE_INFINITY : kthHighest(valued, size, count);
  const places: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    if ((values[place] ?? 0) >= least) places.push(place);
  }
  places.sort((left, right) => (values[right] ?? 0) - (values[left] ?? 0) || left - right);
  return places.slice(0, count).map((place) => candidates[place] ?? -1);
}

/** The k-th highest of the first `size` numbers by quickselect (Hoare 1961); the numbers are put into another order. */
function kthHighest(numbers: Float64Array, size: number, k: number): number {
  let [low, high] = [0, size - 1];
  while (low < high) {
    const [left, right] = partition(numbers, low, high);
    if (k - 1 <= right) high = right;
    else if (k - 1 >= left) low = left;
    else break;
  }
  return numbers[k - 1] ?? 0;
}

/** Parts a stretch around its middle number: from `low` to the second place none is lower, from the first to `high` none higher. */
function partition(numbers: Float64Array, low: number, high: number): readonly [number, number] {
  const pivot = numbers[(low + high) >> 1] ?? 0;
  let [left, right] = [low, high];
  while (left <= right) {
    while ((numbers[left] ?? 0) > pivot) left += 1;
    while ((numbers[right] ?? 0) < pivot) right -= 1;
    if (left > right) break;
    const swapped = numbers[left] ?? 0;
    numbers[left] = numbers[right] ?? 0;
    numbers[right] = swapped;
    left += 1;
    right -= 1;
  }
  return [left, right];
}
