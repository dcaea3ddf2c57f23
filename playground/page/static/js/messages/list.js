/** The messages of the channel you look at: one view for each, kept in order, never drawn anew as a whole. */

import { byId, h } from "../dom.js";
import { dayOf } from "../timestamps.js";
import { myself } from "../state.js";
import { MessageView } from "./message.js";
import { beginsDay, goesOn, isLater } from "./order.js";
import { reactionsAfter } from "./reactions.js";

/** What stands in the list; scrolling is the scroller's. */
export class MessageList {
  #views = new Map();
  #order = [];
  #unreadAfter = null;
  #list = byId("messages");

  /** The messages that are shown, oldest first. */
  get messages() {
    return this.#order.map((id) => this.#views.get(id).message);
  }

  get oldest() {
    return this.#order[0] ?? null;
  }

  get newest() {
    return this.#order.at(-1) ?? null;
  }

  /** @param {string} id @returns {MessageView|undefined} */
  view(id) {
    return this.#views.get(id);
  }

  /** Empty it for another channel. @param {string|null} unreadAfter the last message you have read there */
  clear(unreadAfter) {
    this.#views.clear();
    this.#order = [];
    this.#unreadAfter = unreadAfter;
    this.#list.replaceChildren();
  }

  /** Show messages that are new here, or as they are by now. */
  put(messages) {
    for (const message of messages) {
      const view = this.#views.get(message.id);
      if (view) view.update(message);
      else this.#insert(message);
    }
  }

  /** Take messages away. */
  remove(ids) {
    for (const id of ids) {
      const view = this.#views.get(id);
      if (!view) continue;
      const at = this.#order.indexOf(id);
      this.#order.splice(at, 1);
      this.#views.delete(id);
      dividerOf(view)?.remove();
      view.element.remove();
      this.#arrange(at);
    }
  }

  /** A reaction has come or gone. */
  react(event) {
    const view = this.#views.get(event.message_id);
    if (!view) return;
    const before = event.type === "reaction_clear" ? [] : reactionsAfter(view.message.reactions ?? [], event, myself().id);
    view.update({ ...view.message, reactions: before });
  }

  /** Names, colours or roles have changed. */
  refresh() {
    for (const view of this.#views.values()) view.refresh();
  }

  #insert(message) {
    const view = new MessageView(message);
    let at = this.#order.length;
    while (at > 0 && isLater(this.#order[at - 1], message.id)) at -= 1;
    const after = this.#views.get(this.#order[at]);
    const place = after ? dividerOf(after) ?? after.element : this.#list.querySelector(".local");
    this.#list.insertBefore(view.element, place);
    this.#order.splice(at, 0, message.id);
    this.#views.set(message.id, view);
    this.#arrange(at);
    this.#arrange(at + 1);
  }

  /** The dividers above the message at a place, and whether it goes on under the one before. */
  #arrange(at) {
    const view = this.#views.get(this.#order[at]);
    if (!view) return;
    const before = this.#views.get(this.#order[at - 1])?.message;
    const day = beginsDay(view.message, before);
    const unread = this.#isFirstUnread(view.message, before);
    view.setCompact(!day && !unread && goesOn(view.message, before));
    dividerOf(view)?.remove();
    if (day || unread) view.element.before(divider(day ? dayOf(view.message.timestamp) : "", unread));
  }

  #isFirstUnread(message, before) {
    if (!this.#unreadAfter || !isLater(message.id, this.#unreadAfter)) return false;
    if (message.author.id === myself().id) return false;
    return !before || !isLater(before.id, this.#unreadAfter);
  }
}

function dividerOf(view) {
  const before = view.element.previousElementSibling;
  return before?.classList.contains("divider") ? before : null;
}

function divider(words, unread) {
  return h("li", { class: `divider${unread ? " unread" : ""}`, role: "separator", "aria-label": unread ? "New messages" : words }, words && h("span", { class: "divider-words" }, words), unread && h("span", { class: "unread-flag" }, "NEW"));
}
