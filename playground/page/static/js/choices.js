/** What can be chosen: options, members, roles, channels. */

import { avatar } from "./avatars.js";
import { h, icon } from "./dom.js";
import { ICONS } from "./icons.js";
import { cssColour } from "./messages/content.js";
import { state } from "./state.js";

/**
 * @typedef {{value: string, label: string, description?: string, picture?: Node, words?: string}} Choice
 *   `words` are found by a search, beside the label
 */

/** Component types. */
export const SELECT = { string: 3, user: 5, role: 6, mentionable: 7, channel: 8 };

/** @param {object} component a select of any kind @returns {Choice[]} */
export function choicesOf(component) {
  if (component.type === SELECT.string) return (component.options ?? []).map(option);
  if (component.type === SELECT.user) return people();
  if (component.type === SELECT.role) return roles();
  if (component.type === SELECT.channel) return channels(component.channel_types);
  return [...people(), ...roles()];
}

/** @param {object} component @returns {string[]} what is chosen from the start */
export function chosenAtFirst(component) {
  if (component.default_values) return component.default_values.map((each) => each.id);
  return (component.options ?? []).filter((each) => each.default).map((each) => each.value);
}

function option({ value, label, description, emoji }) {
  return { value, label, description, picture: emoji?.name && h("span", { class: "choice-emoji" }, emoji.name) };
}

/** The people of this place. */
export function people() {
  const members = state.guild?.members ?? [state.home.me, state.home.bot].map((user) => ({ user, name: user.global_name ?? user.username }));
  return members.map(({ user, name }) => ({
    value: user.id,
    label: name,
    description: user.username,
    picture: avatar(user, "small"),
  }));
}

/** The roles of this guild, the highest first. */
export function roles() {
  const all = [...(state.guild?.roles ?? [])].sort((a, b) => b.position - a.position);
  return all.map((role) => ({ value: role.id, label: role.name, picture: dot(role.color) }));
}

function dot(colour) {
  return h("span", { class: "role-dot", vars: colour ? { "--colour": cssColour(colour) } : {} });
}

/** @param {number[]} [types] only of these types */
export function channels(types) {
  const seen = state.guild?.channels ?? [];
  const fitting = types?.length ? seen.filter((channel) => types.includes(channel.type)) : seen;
  return fitting.map((channel) => ({
    value: channel.id,
    label: channel.name,
    picture: icon(channel.thread ? ICONS.thread : ICONS.hash, "icon choice-icon"),
  }));
}

/** Those that hold what was typed, the ones that begin with it first. */
export function matching(choices, typed) {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return choices;
  const found = choices.filter((each) => `${each.label} ${each.description ?? ""} ${each.words ?? ""}`.toLowerCase().includes(wanted));
  const begins = (each) => (each.label.toLowerCase().startsWith(wanted) ? 0 : 1);
  return found.sort((a, b) => begins(a) - begins(b));
}
