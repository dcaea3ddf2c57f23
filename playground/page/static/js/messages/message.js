/** One message. Its parts are brought up to date one by one; what has not changed stays. */

import { avatar } from "../avatars.js";
import { fill, h, icon } from "../dom.js";
import { ICONS } from "../icons.js";
import { showComponents } from "../components/index.js";
import { keyed } from "../keyed.js";
import { emit, nameOf } from "../state.js";
import { fullMoment, timeOfDay, whenSent } from "../timestamps.js";
import { mentionsMe, rendered } from "./content.js";
import { attachment, embedCard, shownFiles } from "./embeds.js";
import { headline } from "./headline.js";
import { appBadge, authorName } from "./names.js";
import { reactionButton } from "./reactions.js";
import { isSystem, systemWords } from "./system.js";
import { toolbar } from "./tools.js";

const LOADING = 1 << 7;

/** The view of one message; `element` stands in the list. */
export class MessageView {
  #parts = {};
  #shown = {};

  /** @param {object} message the control API's, with html */
  constructor(message) {
    this.message = message;
    this.element = h("li", { class: "message", id: `message-${message.id}`, tabindex: "-1", data: { messageId: message.id } });
    for (const name of ["headline", "avatar", "byline", "content", "attachments", "embeds", "components", "reactions", "thread", "notice"]) {
      this.#parts[name] = h("div", { class: `part-${name}` });
    }
    const { headline: line, avatar: picture, ...rest } = this.#parts;
    this.element.append(line, picture, h("div", { class: "message-body" }, ...Object.values(rest)), toolbar(this));
    this.update(message);
  }

  /** Show the message as it is by now. */
  update(message) {
    this.message = message;
    const { element } = this;
    element.classList.toggle("mentioned", mentionsMe(message));
    element.classList.toggle("private", message.ephemeral);
    element.classList.toggle("system", isSystem(message));
    this.#show("headline", headlineOf(message), () => headline(message));
    this.#show("avatar", [message.author.id, message.timestamp], () => pictureOf(message));
    this.#show("byline", [message.author, message.timestamp], () => bylineOf(message));
    this.#show("content", [message.html, message.edited_timestamp, message.flags & LOADING], () => contentOf(message));
    this.#rows("attachments", shownFiles(message), attachment, (file) => file.id);
    this.#rows("embeds", message.embeds, embedCard);
    showComponents(this.#parts.components, this);
    this.#rows("reactions", message.reactions ?? [], (each) => reactionButton(each, message), (each) => each.emoji.name);
    this.#show("thread", message.thread?.name, () => message.thread && threadLink(message.thread));
    this.#show("notice", message.ephemeral, () => (message.ephemeral ? privateNotice(message) : null));
  }

  /** Names, colours or roles have changed. */
  refresh() {
    this.#shown = {};
    this.update(this.message);
  }

  /** @param {boolean} compact whether it goes on under the same author */
  setCompact(compact) {
    this.element.classList.toggle("compact", compact);
  }

  /** Say under the message that something failed; null takes it back. */
  fail(sentence) {
    this.element.querySelector(".failure")?.remove();
    if (!sentence) return;
    this.#parts.notice.before(failure(sentence));
  }

  #show(name, given, build) {
    const text = JSON.stringify(given);
    if (this.#shown[name] === text) return;
    this.#shown[name] = text;
    fill(this.#parts[name], build());
  }

  #rows(name, items, build, key = (_, index) => String(index)) {
    keyed(this.#parts[name], items, { key, build });
  }
}

/** "This interaction failed", in red. */
export function failure(sentence) {
  return h("p", { class: "failure", role: "alert" }, icon(ICONS.warning), sentence);
}

function headlineOf(message) {
  return [message.referenced_message?.id, message.referenced_message?.preview_html, message.message_reference, message.command, message.interaction_metadata?.user.id, message.type];
}

function pictureOf(message) {
  if (isSystem(message)) return icon(message.type === 6 ? ICONS.pin : ICONS.thread, "icon system-icon");
  const open = (event) => emit("member-menu", { user: message.author, anchor: event.currentTarget });
  return [
    h("button", { class: "avatar-button", type: "button", tabindex: "-1", "aria-label": nameOf(message.author), on: { click: open } }, avatar(message.author)),
    h("time", { class: "side-time", datetime: message.timestamp, "aria-hidden": "true" }, timeOfDay(message.timestamp)),
  ];
}

function bylineOf(message) {
  if (isSystem(message)) return null;
  const time = h("time", { datetime: message.timestamp, title: fullMoment(message.timestamp) }, whenSent(message.timestamp));
  return h("h3", { class: "byline" }, authorName(message.author), message.author.bot && appBadge(), " ", time);
}

function contentOf(message) {
  if (message.flags & LOADING) return thinking(message.author);
  if (isSystem(message)) return systemWords(message);
  if (!message.html && !message.edited_timestamp) return null;
  const element = rendered(message.html);
  if (/^(?:\p{Extended_Pictographic}\uFE0F?\s*){1,27}$/u.test(message.content)) element.classList.add("jumbo");
  if (message.edited_timestamp) (element.lastElementChild?.matches("p") ? element.lastElementChild : element).append(edited(message));
  return element;
}

function edited(message) {
  return h("span", { class: "edited", title: fullMoment(message.edited_timestamp) }, " (edited)");
}

function thinking(author) {
  const dots = h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
  return h("p", { class: "thinking", role: "status" }, dots, `${nameOf(author)} is thinking…`);
}

/** The thread that began at a message. */
function threadLink({ id, name }) {
  const go = () => emit("go", id);
  return h("button", { class: "thread-link", type: "button", on: { click: go } }, h("b", { dir: "auto" }, name), " See Thread ›");
}

function privateNotice(message) {
  const dismiss = () => emit("dismiss", message.id);
  return h(
    "p",
    { class: "private-notice" },
    icon(ICONS.eye),
    "Only you can see this • ",
    h("button", { class: "text-link", type: "button", on: { click: dismiss } }, "Dismiss message"),
  );
}
