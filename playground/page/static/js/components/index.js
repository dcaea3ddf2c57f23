/** Message components of both kinds, brought up to date piece by piece. */

import { h } from "../dom.js";
import { keyed } from "../keyed.js";
import { cssColour, rendered } from "../messages/content.js";
import { behindSpoiler, fileCard, image } from "../messages/media.js";
import { button } from "./button.js";
import { select } from "./select.js";

const LARGE = 2;

/** Show a message's components in their part of it. @param {import("../messages/message.js").MessageView} view */
export function showComponents(part, view) {
  part.classList.toggle("v1", !(view.message.flags & (1 << 15)));
  children(part, view.message.components, view);
}

function children(parent, components, view) {
  keyed(parent, components, {
    key: (component, index) => `${component.type}:${component.id ?? index}`,
    build: (component) => build(component, view),
    patch: (element, component, before) => patch(element, component, before, view),
  });
}

const BUILDERS = {
  1: row,
  2: button,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: section,
  10: (component) => rendered(component.html),
  11: thumbnail,
  12: gallery,
  13: file,
  14: separator,
  17: container,
};

function build(component, view) {
  const make = BUILDERS[component.type];
  return make ? make(component, view) : h("p", { class: "failure" }, `Unknown component ${component.type}`);
}

/** Whether the element could be changed in place: those that hold others can. */
function patch(element, component, before, view) {
  if (component.spoiler || before.spoiler) return false;
  if (component.type === 1) children(element, component.components, view);
  else if (component.type === 17) {
    accent(element, component);
    children(element, component.components, view);
  } else if (component.type === 9) {
    children(element.firstElementChild, component.components, view);
    children(element.lastElementChild, [component.accessory], view);
  } else return false;
  return true;
}

function row(component, view) {
  const element = h("div", { class: "component-row" });
  children(element, component.components, view);
  return element;
}

function section(component, view) {
  const words = h("div", { class: "section-words" });
  const accessory = h("div", { class: "section-accessory" });
  children(words, component.components, view);
  children(accessory, [component.accessory], view);
  return h("div", { class: "section" }, words, accessory);
}

function container(component, view) {
  const element = h("div", { class: "container" });
  accent(element, component);
  children(element, component.components, view);
  return component.spoiler ? behindSpoiler(element) : element;
}

function accent(element, { accent_color: colour }) {
  const known = colour !== null && colour !== undefined;
  element.classList.toggle("accented", known);
  if (known) element.style.setProperty("--accent", cssColour(colour));
}

function separator({ divider, spacing }) {
  return h("hr", { class: `separator${divider === false ? " bare" : ""}${spacing === LARGE ? " large" : ""}` });
}

function thumbnail({ media, description, spoiler }) {
  const picture = image({ ...media, description }, { className: "thumbnail" });
  return spoiler ? behindSpoiler(picture) : picture;
}

function gallery({ items }) {
  return h("div", { class: `gallery of-${Math.min(items.length, 10)}` }, items.map((item) => {
    const picture = image({ ...item.media, description: item.description }, { className: "gallery-item", fit: items.length === 1 });
    return item.spoiler ? behindSpoiler(picture) : picture;
  }));
}

function file({ file: media, name, size, spoiler }) {
  const card = fileCard({ url: media.url, name, size });
  return spoiler ? behindSpoiler(card) : card;
}
