/** Reactions under a message. */

import { api } from "../api.js";
import { h } from "../dom.js";
import { emit, state } from "../state.js";

/** @returns {string} as the control API names an emoji */
export function emojiText({ id, name }) {
  return id ? `${name}:${id}` : name;
}

/** Add a reaction, or take yours back. */
export async function react(message, emoji, remove = false) {
  try {
    await api.react(state.me, state.channel.id, message.id, emoji, remove);
  } catch (error) {
    emit("say-aloud", error.message);
  }
}

/** @param {object} reaction @param {object} message @returns {HTMLElement} */
export function reactionButton(reaction, message) {
  const emoji = emojiText(reaction.emoji);
  const press = (event) => {
    const mine = event.currentTarget.getAttribute("aria-pressed") === "true";
    react(message, emoji, mine);
  };
  const label = `${reaction.emoji.name}, ${reaction.count} ${reaction.count === 1 ? "reaction" : "reactions"}`;
  return h(
    "button",
    { class: "reaction", type: "button", "aria-pressed": String(reaction.me), "aria-label": label, data: { emoji }, on: { click: press } },
    h("span", { class: "reaction-emoji" }, reaction.emoji.name),
    h("span", { class: "reaction-count" }, String(reaction.count)),
  );
}

/** A message's reactions after a live event about one of them. */
export function reactionsAfter(reactions, event, myId) {
  const mine = event.user_id === myId;
  const step = event.type === "reaction_add" ? 1 : -1;
  const same = (each) => emojiText(each.emoji) === emojiText(event.emoji);
  const known = reactions.find(same) ?? { emoji: event.emoji, count: 0, me: false };
  const changed = { ...known, count: known.count + step, me: mine ? step > 0 : known.me };
  const others = reactions.map((each) => (same(each) ? changed : each));
  const all = reactions.some(same) ? others : [...reactions, changed];
  return all.filter((each) => each.count > 0);
}
