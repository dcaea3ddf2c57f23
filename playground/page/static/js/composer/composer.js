/** Where you write: a message, or a command. */

import { api, uploaded } from "../api.js";
import { byId, fill, h, icon } from "../dom.js";
import { pickEmoji } from "../emoji.js";
import { ICONS } from "../icons.js";
import { fileSize } from "../messages/media.js";
import { lastOfMine } from "../messages/chat.js";
import { emit, nameOf, on, state } from "../state.js";
import { CommandEntry } from "./command.js";
import { CommandList } from "./command-list.js";
import { withMentions } from "./mentions.js";

const TYPING_EVERY_MS = 8000;

const input = h("textarea", { id: "composer-input", rows: 1, maxlength: 2000, autocomplete: "off", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", on: { input: typed, keydown: key, paste } });
const picker = h("input", { type: "file", multiple: true, class: "unseen", tabindex: "-1", "aria-label": "Attach files", on: { change: () => attach(picker.files) } });
const context = h("div", { class: "composer-context" });
const line = h("div", { class: "composer-line" });
const commands = new CommandList({ input, picked: startCommand });
let files = [];
let answering = null;
let entry = null;
let toldTyping = 0;

/** Make the composer; once. */
export function startComposer() {
  fill(byId("composer"), commands.element, context, line, picker);
  plain();
  on("channel", reset);
  on("reply", (message) => reply(message));
  on("use-command", (name) => useCommand(name));
  on("mention", (user) => insert(`@${user.username} `));
  byId("chat").addEventListener("drop", dropped);
  byId("chat").addEventListener("dragover", (event) => event.preventDefault());
}

function reset() {
  files = [];
  answering = null;
  if (entry) plain();
  showContext();
  const { channel } = state;
  const may = channel.may.write;
  input.disabled = !may;
  input.placeholder = may ? `Message ${channel.type === 1 ? "@" : channel.thread ? "" : "#"}${channel.name}` : "You do not have permission to send messages in this channel.";
  input.setAttribute("aria-label", input.placeholder);
}

function plain() {
  entry = null;
  const tool = (label, path, press, className = "") =>
    h("button", { class: `icon-button ${className}`, type: "button", "aria-label": label, title: label, on: { click: press } }, icon(path));
  fill(
    line,
    tool("Attach files", ICONS.plus, () => picker.click()),
    input,
    tool("Commands", ICONS.apps, () => insert("/", true)),
    tool("Insert emoji", ICONS.smile, insertEmoji),
    tool("Send message", ICONS.send, send, "send-button"),
  );
  grow();
}

/** @param {object} command a leaf of the command list */
function startCommand(command) {
  input.value = "";
  commands.hide();
  entry = new CommandEntry(command, { done: endCommand });
  fill(line, entry.element);
  entry.focus();
}

function endCommand(text = "") {
  plain();
  input.value = text;
  input.focus();
  typed();
}

async function useCommand(name) {
  const command = await commands.byName(name);
  if (command) startCommand(command);
}

function insert(text, alone = false) {
  if (entry) plain();
  input.value = alone ? text : input.value + text;
  input.focus();
  typed();
}

async function insertEmoji(event) {
  const emoji = await pickEmoji(event.currentTarget);
  if (emoji) insert(emoji);
}

function typed() {
  grow();
  commands.look(input.value);
  const due = Date.now() - toldTyping > TYPING_EVERY_MS;
  if (input.value && !input.value.startsWith("/") && due) {
    toldTyping = Date.now();
    api.typing(state.me, state.channel.id).catch(() => {});
  }
}

function grow() {
  input.style.setProperty("height", "auto");
  input.style.setProperty("height", `${Math.min(input.scrollHeight, innerHeight / 2)}px`);
}

function key(event) {
  if (commands.key(event)) return;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  } else if (event.key === "Escape" && answering) {
    reply(null);
  } else if (event.key === "ArrowUp" && !input.value) {
    const view = lastOfMine();
    if (view) {
      event.preventDefault();
      emit("edit", view);
    }
  }
}

async function send() {
  const content = withMentions(input.value.trim());
  if (!content && !files.length) return;
  const said = { as: state.me, channel: state.channel.id, content, reply_to: answering?.id };
  const [text, kept, replied] = [input.value, files, answering];
  clear();
  try {
    said.attachments = await Promise.all(kept.map(uploaded));
    await api.say(said);
  } catch (error) {
    [input.value, files, answering] = [text, kept, replied];
    showContext();
    grow();
    emit("say-aloud", error.message);
  }
}

function clear() {
  input.value = "";
  files = [];
  answering = null;
  toldTyping = 0;
  showContext();
  typed();
}

function reply(message) {
  if (entry) plain();
  answering = message;
  showContext();
  input.focus();
}

function showContext() {
  fill(context, answering && replying(), files.length > 0 && h("ul", { class: "attached", "aria-label": "Attached files" }, files.map(attached)));
}

function replying() {
  const stop = () => reply(null);
  return h("div", { class: "replying" }, h("span", {}, "Replying to ", h("b", { dir: "auto" }, nameOf(answering.author))), h("button", { class: "icon-button", type: "button", "aria-label": "Do not reply", on: { click: stop } }, icon(ICONS.close)));
}

function attached(file) {
  const remove = () => {
    files = files.filter((each) => each !== file);
    showContext();
  };
  return h("li", { class: "attached-file" }, icon(ICONS.file), h("span", { class: "attached-name" }, file.name), h("span", { class: "file-size" }, fileSize(file.size)), h("button", { class: "icon-button", type: "button", "aria-label": `Remove ${file.name}`, on: { click: remove } }, icon(ICONS.trash)));
}

function attach(chosen) {
  files = [...files, ...chosen].slice(0, 10);
  picker.value = "";
  showContext();
  input.focus();
}

function paste(event) {
  if (!event.clipboardData?.files.length) return;
  event.preventDefault();
  attach(event.clipboardData.files);
}

function dropped(event) {
  event.preventDefault();
  if (!entry && event.dataTransfer?.files.length) attach(event.dataTransfer.files);
}
