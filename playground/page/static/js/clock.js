/** The playground's time: this machine's, and so many seconds ahead. */

let offsetSeconds = 0;

/** @param {number} seconds */
export function setOffset(seconds) {
  offsetSeconds = seconds;
}

/** Seconds ahead of this machine's clock. */
export function offset() {
  return offsetSeconds;
}

/** Milliseconds since the Unix epoch, as the playground tells them. */
export function now() {
  return Date.now() + offsetSeconds * 1000;
}

/** "3 min", "1 h 20 min", "45 s". */
export function span(seconds) {
  const whole = Math.round(Math.abs(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${Math.round(hours / 24)} days`;
}
