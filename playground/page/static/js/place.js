/** Where a tab begins: in its address, or where it was before. */

import { allChannels, directMessages, state } from "./state.js";

const FIRST_MEMBER = "ada";

function fromAddress(name) {
  return new URLSearchParams(location.search).get(name);
}

/** `?as=ada`, or who this tab was before. */
export function startingMember() {
  return (fromAddress("as") ?? sessionStorage.getItem("as") ?? FIRST_MEMBER).toLowerCase();
}

/** `?channel=study`, or where this tab was before. */
export function startingPlace() {
  return fromAddress("channel") ?? sessionStorage.getItem("channel");
}

/** Keep who and where in the address and in this tab. */
export function rememberPlace(as, channel) {
  sessionStorage.setItem("as", as);
  sessionStorage.setItem("channel", channel);
  history.replaceState(null, "", `?${new URLSearchParams({ as, channel })}`);
}

/** A channel by id, by name, by `Guild/name`, or `dm`. @param {string|null} name */
export function channelNamed(name) {
  if (!name) return undefined;
  if (name === "dm") return directMessages();
  const [channel, guild] = name.split("/").reverse();
  const guilds = state.home.guilds.filter((each) => !guild || each.name === guild);
  return allChannels().find((each) => each.id === name) ?? guilds.flatMap((each) => each.channels).find((each) => each.name === channel);
}

/** The channel where a newcomer lands. */
export function firstChannel() {
  return allChannels().find((channel) => !channel.thread) ?? directMessages();
}
