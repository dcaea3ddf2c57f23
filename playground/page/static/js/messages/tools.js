/** What can be done with a message: the bar that appears over it, and its context menu. */

import { api } from "../api.js";
import { h, icon } from "../dom.js";
import { pickEmoji } from "../emoji.js";
import { ICONS } from "../icons.js";
import { openMenu } from "../menu.js";
import { commandsOf } from "../commands.js";
import { emit, myself, state } from "../state.js";
import { runMenuCommand } from "./running.js";
import { react } from "./reactions.js";
import { isSystem } from "./system.js";

const QUICK = ["👍", "🎉", "😂"];
const LONG_PRESS_MS = 450;
/** A long press may also come as the browser's own "contextmenu". */
const TWICE_MS = 800;
let pressedAt = 0;

/** @param {import("./message.js").MessageView} view @returns {HTMLElement} */
export function toolbar(view) {
  const bar = h("div", { class: "message-tools", role: "toolbar", "aria-label": "Message actions" });
  const tool = (label, path, press) =>
    h("button", { class: "tool", type: "button", "aria-label": label, title: label, on: { click: press } }, icon(path));
  bar.append(
    tool("Add Reaction", ICONS.smile, (event) => addReaction(view, event.currentTarget)),
    tool("Reply", ICONS.reply, () => emit("reply", view.message)),
    tool("More", ICONS.dots, (event) => messageMenu(view, event.currentTarget)),
  );
  view.element.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img, input, textarea")) return;
    event.preventDefault();
    if (Date.now() - pressedAt > TWICE_MS) messageMenu(view, { x: event.clientX, y: event.clientY });
  });
  onLongPress(view.element, (point) => messageMenu(view, point));
  return bar;
}

function onLongPress(element, act) {
  let timer;
  let done = false;
  const stop = () => clearTimeout(timer);
  const start = (event) => {
    done = false;
    if (event.target.closest("button, a, select, input")) return;
    const { clientX: x, clientY: y } = event.touches[0];
    timer = setTimeout(() => {
      done = true;
      pressedAt = Date.now();
      act({ x, y });
    }, LONG_PRESS_MS);
  };
  const end = (event) => {
    stop();
    if (done) event.preventDefault(); // else it would press what has come up under the finger
  };
  element.addEventListener("touchstart", start, { passive: true });
  element.addEventListener("touchend", end);
  for (const type of ["touchmove", "touchcancel"]) element.addEventListener(type, stop, { passive: true });
}

async function addReaction(view, anchor) {
  const emoji = await pickEmoji(anchor);
  if (emoji) react(view.message, emoji);
}

async function messageMenu(view, place) {
  const { message } = view;
  const mine = message.author.id === myself().id;
  const mayDelete = mine || state.channel.may.manage_messages;
  const apps = (await commandsOf(3)).map((command) => ({
    label: command.name,
    press: () => runMenuCommand(command, { message_id: message.id }),
  }));
  const visible = !message.ephemeral && !isSystem(message);
  openMenu(place, "Message", [
    visible && state.channel.may.react && { row: QUICK.map((emoji) => ({ label: emoji, press: () => react(message, emoji) })) },
    visible && state.channel.may.react && { label: "Add Reaction", icon: ICONS.smile, press: () => addReaction(view, view.element.querySelector(".message-tools")) },
    visible && state.channel.may.write && { label: "Reply", icon: ICONS.reply, press: () => emit("reply", message) },
    mine && visible && { label: "Edit Message", icon: ICONS.pencil, press: () => emit("edit", view) },
    { label: "Copy Text", icon: ICONS.copy, press: () => copyText(view) },
    apps.length > 0 && !message.ephemeral && { label: "Apps", icon: ICONS.apps, items: apps },
    visible && state.channel.may.manage_messages && pinItem(message),
    message.ephemeral && { label: "Dismiss Message", icon: ICONS.close, press: () => emit("dismiss", message.id) },
    mayDelete && !message.ephemeral && { label: "Delete Message", icon: ICONS.trash, danger: true, press: () => attempt(api.remove(state.me, state.channel.id, message.id)) },
  ]);
}

function pinItem(message) {
  const label = message.pinned ? "Unpin Message" : "Pin Message";
  return { label, icon: ICONS.pin, press: () => attempt(api.pin(state.me, state.channel.id, message.id, message.pinned)) };
}

async function attempt(promise) {
  try {
    await promise;
  } catch (error) {
    emit("say-aloud", error.message);
  }
}

async function copyText(view) {
  const text = view.message.content || view.element.querySelector(".part-components, .part-embeds")?.innerText || "";
  try {
    await navigator.clipboard.writeText(text);
    emit("say-aloud", "Copied.");
  } catch {
    emit("say-aloud", "The browser does not let this page copy.");
  }
}
