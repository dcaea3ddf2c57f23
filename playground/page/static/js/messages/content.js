/** Brings rendered text to life: names, spoilers, timestamps, commands. */

import { h } from "../dom.js";
import { setRendered } from "../html.js";
import { channelById, emit, myself, nameOf, roleById, state, userById } from "../state.js";
import { fillTimestamps } from "../timestamps.js";

/**
 * @param {string} html an `html` field of the control API
 * @param {string} [tag]
 * @returns {HTMLElement}
 */
export function rendered(html, tag = "div") {
  const element = h(tag, { class: "markdown", dir: "auto" });
  setRendered(element, html);
  enliven(element);
  return element;
}

/** Bring the marks within an element to life. */
export function enliven(root) {
  fillTimestamps(root);
  for (const mark of root.querySelectorAll("[data-spoiler]")) hideSpoiler(mark);
  for (const mark of root.querySelectorAll(".mention")) nameMention(mark);
  for (const emoji of root.querySelectorAll("[data-emoji]")) emoji.title = emoji.textContent;
}

function nameMention(mark) {
  const { user, role, channel, command } = mark.dataset;
  if (user) nameUser(mark, user);
  else if (role) nameRole(mark, role);
  else if (channel) linkChannel(mark, channel);
  else if (command) asButton(mark, () => emit("use-command", command));
}

function nameUser(mark, id) {
  const user = userById(id);
  if (!user) return;
  mark.textContent = `@${nameOf(user)}`;
  asButton(mark, () => emit("member-menu", { user, anchor: mark }));
}

function nameRole(mark, id) {
  const role = roleById(id);
  if (!role) return;
  mark.textContent = role.name.startsWith("@") ? role.name : `@${role.name}`;
  if (!role.color) return;
  mark.classList.add("coloured");
  mark.style.setProperty("--colour", cssColour(role.color));
}

function linkChannel(mark, id) {
  const channel = channelById(id);
  if (!channel) {
    mark.textContent = "# unknown";
    return;
  }
  mark.textContent = `#${channel.name}`;
  asButton(mark, () => emit("go", channel.id));
}

/** A spoiler stays hidden until it is pressed. */
function hideSpoiler(mark) {
  mark.setAttribute("aria-label", "Spoiler");
  mark.setAttribute("aria-expanded", "false");
  asButton(mark, (event) => {
    if (mark.classList.contains("revealed")) return;
    event.preventDefault();
    event.stopPropagation();
    mark.classList.add("revealed");
    mark.setAttribute("aria-expanded", "true");
    mark.removeAttribute("aria-label");
  });
}

function asButton(mark, press) {
  mark.setAttribute("role", "button");
  mark.tabIndex = 0;
  mark.classList.add("pressable");
  mark.addEventListener("click", press);
  mark.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press(event);
  });
}

/** @param {number} number Discord's 24-bit colour @returns {string} as CSS writes it */
export function cssColour(number) {
  return `#${number.toString(16).padStart(6, "0")}`;
}

/** Whether a message mentions you, by name, by role or with everyone. */
export function mentionsMe(message) {
  const { id } = myself();
  if (message.author.id === id) return false;
  if (message.mention_everyone || message.mentions.some((user) => user.id === id)) return true;
  const mine = state.guild?.members.find((member) => member.user.id === id)?.roles ?? [];
  return message.mention_roles.some((role) => mine.includes(role));
}
