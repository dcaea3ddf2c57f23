/** What you have read, and what you have dismissed: kept by this tab, for each member. */

import { state } from "./state.js";
import { isLater } from "./messages/order.js";

function key(kind) {
  return `${kind}:${state.me}`;
}

function load(kind) {
  try {
    return JSON.parse(sessionStorage.getItem(key(kind))) ?? {};
  } catch {
    return {};
  }
}

function save(kind, value) {
  sessionStorage.setItem(key(kind), JSON.stringify(value));
}

/** The last message you have read in a channel; null where you have not been. */
export function lastRead(channelId) {
  return load("read")[channelId] ?? null;
}

/** You have seen everything up to a message. */
export function markRead(channelId, messageId) {
  if (!messageId) return;
  const known = load("read");
  if (known[channelId] && !isLater(messageId, known[channelId])) return;
  save("read", { ...known, [channelId]: messageId });
}

/** Whether a channel has something you have not seen since you were there. */
export function isUnread(channel) {
  const read = lastRead(channel.id);
  return Boolean(read && channel.last_message_id && isLater(channel.last_message_id, read));
}

/** Hide a private message for good. */
export function dismiss(id) {
  save("dismissed", { ...load("dismissed"), [id]: true });
}

/** @param {object[]} messages @returns {object[]} without those you have dismissed */
export function withoutDismissed(messages) {
  const gone = load("dismissed");
  return messages.filter((message) => !gone[message.id]);
}
