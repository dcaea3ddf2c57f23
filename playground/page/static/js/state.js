/** Who you are, where you are, and what your client knows of the world. */

/**
 * `me` is a user name, `home` the answer of /page/home, `channel` and `guild` parts of it
 * (guild null in direct messages).
 */
export const state = {
  me: "",
  home: null,
  guild: null,
  channel: null,
  connected: true,
};

const listeners = new Map();

/** Be told of a topic: "home", "channel", "connected", "clock", "classmates", or a live event's type. */
export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
}

/** Tell everyone who listens to a topic. */
export function emit(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
}

/** @returns {object} the user who you are */
export function myself() {
  return state.home.me;
}

/** All channels you see, threads too. */
export function allChannels() {
  return state.home.guilds.flatMap((guild) => guild.channels);
}

/** @param {string} id */
export function channelById(id) {
  return allChannels().find((channel) => channel.id === id);
}

/** @param {string} id */
export function guildOf(id) {
  return state.home.guilds.find((guild) => guild.channels.some((channel) => channel.id === id));
}

/** The direct messages with the bot, in a channel's form. */
export function directMessages() {
  const may = { write: true, react: true, attach: true, manage_messages: false };
  return { ...state.home.dm, type: 1, name: state.home.bot.username, may, thread: false };
}

/** A member of the guild you look at, by user id. */
export function memberById(id, guild = state.guild) {
  return guild?.members.find((member) => member.user.id === id);
}

/** What a user is called here. */
export function nameOf(user) {
  return memberById(user.id)?.name ?? user.global_name ?? user.username;
}

/** A user by id, in any guild. */
export function userById(id) {
  if (state.home.bot.id === id) return state.home.bot;
  return state.home.people.find((user) => user.id === id);
}

/** A role of the guild you look at. */
export function roleById(id) {
  return state.guild?.roles.find((role) => role.id === id);
}
