/** Names typed as `@ada` or `#study` become mentions when they are sent. */

import { channelById, state, userById } from "../state.js";

/** @param {string} text as typed @returns {string} as Discord sends it */
export function withMentions(text) {
  const parts = text.split(/(```[\s\S]*?```|`[^`]*`)/);
  return parts.map((part, index) => (index % 2 ? part : named(part))).join("");
}

function named(text) {
  return text.replace(/(^|\s)([@#])([\w.-]+)/g, (whole, before, sign, name) => {
    const id = sign === "@" ? userId(name) : channelId(name);
    return id ? `${before}<${sign}${id}>` : whole;
  });
}

function userId(name) {
  const wanted = name.toLowerCase();
  const users = state.guild ? state.guild.members.map((member) => member.user) : [state.home.bot];
  return users.find((user) => user.username.toLowerCase() === wanted)?.id;
}

function channelId(name) {
  return state.guild?.channels.find((channel) => channel.name === name)?.id;
}

/** The other way round, for a message that is changed. @param {string} text as Discord has it */
export function withNames(text) {
  return text.replace(/<([@#])!?(\d+)>/g, (whole, sign, id) => {
    const name = sign === "@" ? userById(id)?.username : channelById(id)?.name;
    return name ? sign + name : whole;
  });
}
