/** A command on its way, and one that failed: lines that only you see. */

import { avatar } from "../avatars.js";
import { byId, fill, h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { myself, state } from "../state.js";
import { failure } from "./message.js";
import { appBadge, authorName } from "./names.js";

const QUIET_MS = 300;

/**
 * Shown while a command waits for the bot, for as long as that takes.
 * @param {string} name as typed, with its slash
 * @returns {{fail: (sentence: string|null) => void, done: () => void}}
 */
export function pendingCommand(name) {
  const channel = state.channel.id;
  const body = h("div", { class: "message-body" });
  const line = h("li", { class: "message private local" }, headlineOf(name), h("div", { class: "part-avatar" }, avatar(state.home.bot)), body);
  fill(body, byline(), h("p", { class: "thinking", role: "status" }, "Sending command…"));
  let failed = false;
  const show = () => {
    if (state.channel.id === channel && !line.isConnected) byId("messages").append(line);
  };
  const timer = setTimeout(show, QUIET_MS);
  return {
    fail: (sentence) => {
      if (!sentence) return;
      failed = true;
      fill(body, byline(), failure(sentence), notice(() => line.remove()));
      show();
    },
    done: () => {
      clearTimeout(timer);
      if (!failed) line.remove();
    },
  };
}

function headlineOf(name) {
  return h("div", { class: "part-headline" }, h("div", { class: "headline" }, avatar(myself(), "tiny"), authorName(myself()), " used ", h("span", { class: "mention" }, name)));
}

function byline() {
  return h("h3", { class: "byline" }, authorName(state.home.bot), appBadge());
}

function notice(dismiss) {
  return h("p", { class: "private-notice" }, icon(ICONS.eye), "Only you can see this • ", h("button", { class: "text-link", type: "button", on: { click: dismiss } }, "Dismiss message"));
}
