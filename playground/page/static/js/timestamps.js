/** `<t:…>` in all its styles, and the moments beside messages. */

import { now } from "./clock.js";

const LOCALE = "en-US";
const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { day: "2-digit", month: "2-digit", year: "numeric" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { day: "2-digit", month: "2-digit", year: "numeric", hour: "numeric", minute: "2-digit" },
  S: { day: "2-digit", month: "2-digit", year: "numeric", hour: "numeric", minute: "2-digit", second: "2-digit" },
};
const FORMATS = Object.fromEntries(
  Object.entries(STYLES).map(([style, options]) => [style, new Intl.DateTimeFormat(LOCALE, options)]),
);
const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];
const ONE = { year: "a year", month: "a month", day: "a day", hour: "an hour", minute: "a minute", second: "a second" };
const LATEST = 8.64e12;

/** "in 2 minutes", "an hour ago"; seconds are positive in the future. */
export function relative(seconds) {
  const away = Math.round(Math.abs(seconds));
  const [unit, size] = UNITS.find(([, each]) => away >= each) ?? ["second", 1];
  const count = Math.round(away / size);
  const words = count === 1 ? ONE[unit] : `${count} ${unit}s`;
  return seconds > 0 ? `in ${words}` : `${words} ago`;
}

function formatted(unix, style) {
  if (Math.abs(unix) > LATEST) return "Invalid Date";
  if (style === "R") return relative(unix - now() / 1000);
  return FORMATS[style].format(new Date(unix * 1000)).replace(" at ", " ");
}

function show(element) {
  const text = formatted(Number(element.dataset.unix), element.dataset.style);
  if (element.textContent !== text) element.textContent = text;
}

/** Fill in the timestamps within an element. */
export function fillTimestamps(root) {
  for (const element of root.querySelectorAll("time[data-unix]")) {
    const unix = Number(element.dataset.unix);
    show(element);
    element.title = formatted(unix, "F");
    if (Math.abs(unix) <= LATEST) element.dateTime = new Date(unix * 1000).toISOString();
  }
}

/** Let all relative timestamps follow the clock. */
export function tick() {
  for (const element of document.querySelectorAll('time[data-style="R"]')) show(element);
}

/** "Today at 5:30 PM" */
export function whenSent(iso) {
  const sent = new Date(iso);
  const days = Math.round((midnight(new Date(now())) - midnight(sent)) / 86_400_000);
  const time = FORMATS.t.format(sent);
  if (days === 0) return `Today at ${time}`;
  if (days === 1) return `Yesterday at ${time}`;
  return `${FORMATS.d.format(sent)} ${time}`;
}

/** "5:30 PM" */
export function timeOfDay(iso) {
  return FORMATS.t.format(new Date(iso));
}

/** "November 20, 2026" */
export function dayOf(iso) {
  return FORMATS.D.format(new Date(iso));
}

/** "Friday, November 20, 2026 5:30 PM" */
export function fullMoment(iso) {
  return FORMATS.F.format(new Date(iso)).replace(" at ", " ");
}

function midnight(moment) {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
