/** What Discord has not: the playground's clock and its classmates. */

import { api } from "../api.js";
import { offset, span } from "../clock.js";
import { byId, fill, h } from "../dom.js";
import { emit, on, state } from "../state.js";

const SKIP_SECONDS = 60;

function draw() {
  const { classmates } = state.home;
  const ahead = Math.round(offset());
  fill(
    byId("tools"),
    h(
      "label",
      { class: "switch-row", title: `Simulated members (${classmates.names.join(", ")}) answer along with you` },
      h("span", {}, "Classmates"),
      h("input", { type: "checkbox", role: "switch", class: "switch", checked: classmates.on, on: { change: toggle } }),
    ),
    h(
      "div",
      { class: "clock-row" },
      h("span", { class: "clock-note", role: "status" }, ahead > 0 ? `Clock is ${span(ahead)} ahead` : "Skip ahead"),
      h("button", { class: "small-button", type: "button", "aria-label": "Skip one minute ahead", on: { click: skip } }, "+1 min"),
    ),
  );
}

async function toggle(event) {
  try {
    state.home.classmates = await api.switchClassmates(event.target.checked);
  } catch (error) {
    event.target.checked = !event.target.checked;
    emit("say-aloud", error.message);
  }
}

async function skip() {
  await api.skip(SKIP_SECONDS).catch((error) => emit("say-aloud", error.message));
}

for (const topic of ["home", "clock", "classmates"]) on(topic, () => state.home && draw());
