/** The line above a message: what it replies to, or which command it answers. */

import { avatar } from "../avatars.js";
import { h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { emit } from "../state.js";
import { rendered } from "./content.js";
import { appBadge, authorName } from "./names.js";

const REPLY = 19;
const COMMANDS = [20, 23];

/** @param {object} message @returns {HTMLElement|null} */
export function headline(message) {
  if (COMMANDS.includes(message.type) && message.interaction_metadata) return command(message);
  if (message.type === REPLY && message.message_reference) return reply(message);
  return null;
}

/** "Ada used /challenge start" */
export function command({ interaction_metadata: about, command: name, type }) {
  const sign = type === 20 ? "/" : "";
  return h(
    "div",
    { class: "headline" },
    avatar(about.user, "tiny"),
    authorName(about.user),
    " used ",
    h("span", { class: "mention" }, `${sign}${name ?? "a command"}`),
  );
}

function reply({ referenced_message: answered, message_reference: reference }) {
  if (!answered) {
    return h("div", { class: "headline" }, icon(ICONS.reply, "icon tiny-icon"), h("em", {}, "Original message was deleted"));
  }
  const show = () => emit("show-message", reference.message_id);
  const words = answered.preview_html ? rendered(answered.preview_html, "span") : h("em", {}, "Click to see attachment");
  return h(
    "div",
    { class: "headline" },
    avatar(answered.author, "tiny"),
    answered.author.bot && appBadge(),
    authorName(answered.author),
    h("span", { class: "headline-words", on: { click: show } }, words),
    h("button", { class: "text-link headline-jump", type: "button", on: { click: show } }, "Jump to original"),
  );
}
