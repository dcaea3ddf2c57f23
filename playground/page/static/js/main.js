/** Starts the page: who you are, where you are, and what happens. */

import { toast } from "./aloud.js";
import { api } from "./api.js";
import { setOffset } from "./clock.js";
import { startComposer } from "./composer/composer.js";
import { byId, h } from "./dom.js";
import { follow } from "./events.js";
import "./messages/chat.js";
import "./messages/edit.js";
import "./messages/keys.js";
import "./nav/channels.js";
import "./nav/guilds.js";
import "./nav/header.js";
import "./nav/members.js";
import "./nav/person.js";
import "./nav/tools.js";
import "./nav/typing.js";
import { channelNamed, firstChannel, rememberPlace, startingMember, startingPlace } from "./place.js";
import { allChannels, directMessages, emit, guildOf, on, state } from "./state.js";
import { tick } from "./timestamps.js";

const HOME_AFTER_MS = 80;
let homeTimer;

async function start() {
  state.me = startingMember();
  try {
    state.home = await api.home(state.me);
  } catch (error) {
    return giveUp(error.message);
  }
  setOffset(state.home.clock.offset);
  startComposer();
  emit("home");
  goTo(channelNamed(startingPlace()) ?? firstChannel());
  follow(state.me, { event: happened, opened, lost });
  setInterval(tick, 1000);
}

/** Nothing can be shown: say why, and let the next try begin anew. */
function giveUp(sentence) {
  sessionStorage.clear();
  byId("app").hidden = true;
  document.body.append(h("p", { class: "fatal", role: "alert" }, sentence, " ", h("a", { href: "/" }, "Start again")));
}

/** Look at a channel. */
function goTo(channel) {
  if (!channel) return;
  const direct = channel.type === 1;
  state.channel = channel;
  state.guild = direct ? null : guildOf(channel.id);
  rememberPlace(state.me, direct ? "dm" : channel.id);
  document.title = `${direct ? "@" : "#"}${channel.name} | ${state.guild?.name ?? "Direct Messages"}`;
  emit("channel");
}

/** What your client knows of the world, anew. */
async function refreshHome() {
  const home = await api.home(state.me).catch(() => null);
  if (!home) return;
  state.home = home;
  const direct = state.channel.type === 1;
  const here = direct ? directMessages() : allChannels().find((channel) => channel.id === state.channel.id);
  if (!here) return goTo(firstChannel());
  if (here.id !== state.channel.id) return goTo(here);
  state.channel = here;
  state.guild = direct ? null : guildOf(here.id);
  emit("home");
}

function homeSoon() {
  clearTimeout(homeTimer);
  homeTimer = setTimeout(refreshHome, HOME_AFTER_MS);
}

function happened(event) {
  if (event.type === "clock") {
    setOffset(event.offset);
    tick();
  } else if (event.type === "classmates") {
    state.home.classmates = event;
  } else if (event.type === "reset") {
    location.reload();
  } else if (event.type === "channel_change") {
    homeSoon();
  } else if (event.type === "message_create") {
    heard(event);
  }
  emit(event.type, event);
}

/** A message came, here or elsewhere. */
function heard({ channel_id: id, message }) {
  const dm = state.home.dm;
  const channel = id === dm.id ? dm : allChannels().find((each) => each.id === id);
  if (!channel) return homeSoon();
  if (!message.ephemeral) channel.last_message_id = message.id;
  if (id !== state.channel.id) emit("unread");
}

function opened(again) {
  state.connected = true;
  emit("connected");
  if (!again) return;
  refreshHome();
  emit("resume");
}

function lost() {
  state.connected = false;
  emit("connected");
}

on("go", (id) => {
  if (id === "dm") goTo(directMessages());
  else goTo(allChannels().find((channel) => channel.id === id));
});
on("go-guild", (guild) => goTo(guild.channels.find((channel) => !channel.thread)));
on("become", (name) => {
  rememberPlace(name, state.channel.type === 1 ? "dm" : state.channel.id);
  location.reload();
});
on("say-aloud", toast);
start();
