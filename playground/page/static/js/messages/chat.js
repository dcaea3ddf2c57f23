/** The channel you look at: loads its messages and follows what happens there. */

import { announceMessage } from "../aloud.js";
import { api } from "../api.js";
import { byId, h } from "../dom.js";
import { dismiss, lastRead, markRead, withoutDismissed } from "../read.js";
import { emit, on, state } from "../state.js";
import { MessageList } from "./list.js";
import { Scroller } from "./scroller.js";

const BATCH = 50;
const list = new MessageList();
const scroller = new Scroller({ top: loadOlder, bottom: read });
let more = false;
let loading = false;
let names = "";

/** Look at the channel in `state.channel`. */
async function open() {
  const { channel } = state;
  list.clear(lastRead(channel.id));
  more = false;
  await load(channel);
  scroller.toBottom();
}

async function load(channel) {
  loading = true;
  try {
    const found = await api.messages(state.me, channel.id, undefined, BATCH);
    if (state.channel !== channel) return;
    more = found.more;
    list.put(withoutDismissed(found.messages));
    read();
  } catch (error) {
    emit("say-aloud", error.message);
  } finally {
    loading = false;
    beginning();
  }
}

/** What was missed while the connection was gone. */
async function resume() {
  const { channel } = state;
  const found = await api.messages(state.me, channel.id, undefined, BATCH).catch(() => null);
  if (!found || state.channel !== channel) return;
  const there = new Set(found.messages.map((message) => message.id));
  const from = found.more ? found.messages[0].id : "0";
  list.remove(list.messages.filter((each) => each.id >= from && !there.has(each.id)).map((each) => each.id));
  list.put(withoutDismissed(found.messages));
}

async function loadOlder() {
  if (loading || !more) return;
  const { channel } = state;
  loading = true;
  try {
    const found = await api.messages(state.me, channel.id, list.oldest, BATCH);
    if (state.channel !== channel) return;
    more = found.more;
    scroller.keep(() => {
      list.put(withoutDismissed(found.messages));
      beginning();
    });
  } finally {
    loading = false;
  }
}

/** The words at the very beginning of a channel. */
function beginning() {
  document.querySelector("#messages > .beginning")?.remove();
  if (more) return;
  const [title, about] = welcome(state.channel);
  byId("messages").prepend(h("li", { class: "beginning" }, h("h2", { dir: "auto" }, title), h("p", { dir: "auto" }, about)));
}

function welcome({ type, name, thread }) {
  if (type === 1) return [name, `This is the beginning of your direct message history with ${name}.`];
  if (thread) return [name, "This is the start of the thread."];
  return [`Welcome to #${name}!`, `This is the start of the #${name} channel.`];
}

function read() {
  if (!scroller.atBottom || document.hidden) return;
  markRead(state.channel.id, list.newest);
  emit("read");
}

function isHere(event) {
  return state.channel && event.channel_id === state.channel.id;
}

function created(event) {
  if (!isHere(event)) return;
  const known = list.view(event.message.id);
  list.put([event.message]);
  if (known) return;
  const mine = event.message.author.username === state.me;
  if (mine || scroller.atBottom) scroller.toBottom();
  else scroller.missed();
  if (!mine) announceMessage(event.message, list.view(event.message.id).element);
  read();
}

/** An edit of a message that is not loaded (further up) changes nothing here. */
function updated(event) {
  if (isHere(event) && list.view(event.message.id)) list.put([event.message]);
}

/** Bring a message into view and let it light up. */
async function show(id) {
  for (let tries = 0; !list.view(id) && more && tries < 20; tries += 1) await loadOlder();
  const element = list.view(id)?.element;
  if (!element) return emit("say-aloud", "That message is not there any more.");
  element.scrollIntoView({ block: "center" });
  element.classList.add("lit");
  setTimeout(() => element.classList.remove("lit"), 2000);
}

/** Draw all messages anew only if a name, a colour, a role or a channel is different. */
function renamed() {
  const now = JSON.stringify([state.guild?.members, state.guild?.roles, state.guild?.channels.map((each) => each.name)]);
  if (names !== now) list.refresh();
  names = now;
}

/** The last message of yours that can be edited. */
export function lastOfMine() {
  const mine = list.messages.filter((message) => message.author.username === state.me && !message.ephemeral);
  return mine.length ? list.view(mine.at(-1).id) : null;
}

on("channel", open);
on("resume", resume);
on("home", renamed);
on("message_create", created);
on("message_update", updated);
on("message_delete", (event) => isHere(event) && list.remove([event.id]));
on("message_delete_bulk", (event) => isHere(event) && list.remove(event.ids));
for (const type of ["reaction_add", "reaction_remove", "reaction_clear"]) on(type, (event) => isHere(event) && list.react(event));
on("dismiss", (id) => {
  dismiss(id);
  list.remove([id]);
});
on("show-message", show);
document.addEventListener("visibilitychange", () => state.channel && read());
