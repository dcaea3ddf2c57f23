/** Buttons in all styles. */

import { h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { webOnly } from "../messages/media.js";
import { run } from "../messages/running.js";
import { state } from "../state.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium" };
const LINK = 5;
const PREMIUM = 6;

/** @param {object} component @param {import("../messages/message.js").MessageView} view @returns {HTMLElement} */
export function button(component, view) {
  const { style, label, emoji, custom_id: customId, disabled, url } = component;
  const inside = [
    emoji?.name && h("span", { class: "button-emoji", "aria-hidden": label ? "true" : null }, emoji.name),
    label && h("span", { class: "button-label", dir: "auto" }, label),
    style === PREMIUM && !label && "Premium",
  ];
  const className = `button ${STYLES[style] ?? "secondary"}`;
  if (style === LINK && !disabled) {
    return h("a", { class: className, href: webOnly(url), target: "_blank", rel: "noopener noreferrer nofollow" }, inside, icon(ICONS.external));
  }
  const press = (event) => click(event.currentTarget, customId, view);
  return h(
    "button",
    { class: className, type: "button", disabled: Boolean(disabled) || style === PREMIUM, data: { customId }, on: { click: press } },
    inside,
    style === LINK && icon(ICONS.external),
    h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
  );
}

function click(element, customId, view) {
  const { channel_id: channel, id } = view.message;
  run({ as: state.me, channel, type: "click", message_id: id, custom_id: customId }, { element, view });
}
