/** Messages that Discord itself writes: pins and threads. */

import { h } from "../dom.js";
import { emit } from "../state.js";
import { whenSent } from "../timestamps.js";
import { authorName } from "./names.js";

const PINNED = 6;
const THREAD_CREATED = 18;

/** Whether Discord wrote it. */
export function isSystem({ type }) {
  return type === PINNED || type === THREAD_CREATED;
}

/** @param {object} message @returns {HTMLElement} what it says */
export function systemWords(message) {
  const words = message.type === PINNED ? pinned(message) : thread(message);
  const time = h("time", { datetime: message.timestamp }, whenSent(message.timestamp));
  return h("p", { class: "system-words" }, authorName(message.author), ...words, " ", time);
}

function pinned(message) {
  const target = message.message_reference?.message_id;
  return [
    " pinned ",
    link("a message", () => emit("show-message", target)),
    " to this channel. See all ",
    link("pinned messages", (event) => emit("show-pins", event.currentTarget)),
    ".",
  ];
}

function thread(message) {
  const id = message.message_reference?.channel_id;
  return [" started a thread: ", link(message.content, () => emit("go", id)), "."];
}

function link(words, press) {
  return h("button", { class: "text-link", type: "button", on: { click: press } }, words);
}
