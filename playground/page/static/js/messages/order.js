/** The order of messages, and how they belong together. */

import { dayOf } from "../timestamps.js";

const TOGETHER_MS = 7 * 60 * 1000;
const DEFAULT = 0;

/** Snowflakes are too long for numbers: the longer is the later, then the alphabet. */
export function isLater(id, other) {
  return id.length === other.length ? id > other : id.length > other.length;
}

/** Whether a message goes on under the name of the one before. */
export function goesOn(message, before) {
  if (!before || message.type !== DEFAULT || before.type === 6 || before.type === 18) return false;
  if (message.author.id !== before.author.id || message.ephemeral !== before.ephemeral) return false;
  const apart = new Date(message.timestamp) - new Date(before.timestamp);
  return apart < TOGETHER_MS && dayOf(message.timestamp) === dayOf(before.timestamp);
}

/** Whether a message is the first of its day. */
export function beginsDay(message, before) {
  return !before || dayOf(message.timestamp) !== dayOf(before.timestamp);
}
