const usual = '/plan';
let next = usual;

/** Says where the window goes when a workspace has been opened from the start page. */
export function arriveAt(place: string): void {
  next = place;
}

/** Where to go now that a workspace is open; the next time it is the usual place again. */
export function takeArrival(): string {
  const place = next;
  next = usual;
  return place;
}
