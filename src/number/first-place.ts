/** The first of so many places that is far enough along, as all after it are; their number where none is. */
export function firstPlace(places: number, isEnough: (place: number) => boolean): number {
  let [low, high] = [0, places];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
