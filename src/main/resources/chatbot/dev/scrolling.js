/**
 * Scrolls a list, and nothing but the list, no further than it takes to see what is in it: its
 * beginning rather than its end.
 */
export function reveal(list, element) {
  const frame = list.getBoundingClientRect();
  const place = element.getBoundingClientRect();
  const above = place.top - frame.top - 8;
  const top = above < 0 ? above : Math.max(0, Math.min(place.bottom - frame.bottom + 8, above));
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  list.scrollBy({ top, behavior: isCalm ? 'auto' : 'smooth' });
}
