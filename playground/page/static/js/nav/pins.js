/** The pinned messages of a channel. */

import { api } from "../api.js";
import { fill, h } from "../dom.js";
import { MessageView } from "../messages/message.js";
import { openPanel, sheetTitle } from "../popover.js";
import { emit, state } from "../state.js";

/** @param {HTMLElement} anchor */
export async function openPins(anchor) {
  const list = h("ol", { class: "pins-list" }, h("li", { class: "pins-empty" }, "Loading…"));
  const panel = h("div", { class: "pins", role: "dialog", "aria-label": "Pinned Messages", tabindex: "-1" }, sheetTitle("Pinned Messages"), h("h3", { class: "pins-title" }, "Pinned Messages"), list);
  const close = openPanel(anchor, panel);
  panel.focus({ preventScroll: true });
  const found = await api.pins(state.me, state.channel.id).catch(() => []);
  fill(list, found.length ? found.map((message) => pinned(message, close)) : h("li", { class: "pins-empty" }, "This channel doesn't have any pinned messages… yet."));
}

function pinned(message, close) {
  const { element } = new MessageView(message);
  element.removeAttribute("id");
  delete element.dataset.messageId;
  element.querySelector(".message-tools").remove();
  for (const button of element.querySelectorAll(".part-components :is(button, input)")) button.disabled = true;
  const jump = () => {
    close();
    emit("show-message", message.id);
  };
  element.append(h("button", { class: "pin-jump", type: "button", on: { click: jump } }, "Jump"));
  return element;
}
