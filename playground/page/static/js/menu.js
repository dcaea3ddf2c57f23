/** Menus: of a message, of a member, of people to be. */

import { fill, h, icon } from "./dom.js";
import { ICONS } from "./icons.js";
import { openPanel } from "./popover.js";

/**
 * @typedef {{label: string, icon?: string, picture?: HTMLElement, hint?: string, danger?: boolean,
 *   checked?: boolean, press?: () => void, items?: Item[], row?: Item[]}} Item
 */

/**
 * @param {HTMLElement|{x: number, y: number}} place
 * @param {string} label what it is a menu of
 * @param {(Item|false|null|undefined)[]} items
 */
export function openMenu(place, label, items) {
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label });
  let hide = () => {};
  show(menu, items.filter(Boolean), () => hide());
  hide = openPanel(place, menu);
  focusFirst(menu);
  menu.addEventListener("keydown", (event) => moveFocus(menu, event));
  menu.addEventListener("contextmenu", (event) => event.preventDefault());
}

function show(menu, items, close, back) {
  const entries = items.map((item) => (item.row ? row(item.row, close) : entry(menu, item, close, items)));
  fill(menu, back && entry(menu, back, close), entries);
  focusFirst(menu);
}

function focusFirst(menu) {
  menu.querySelector('[role^="menuitem"]')?.focus({ preventScroll: true });
}

function row(items, close) {
  return h("div", { class: "menu-row" }, items.map((item) =>
    h("button", { class: "menu-quick", type: "button", role: "menuitem", "aria-label": `React with ${item.label}`, on: { click: () => chosen(item, close) } }, item.label)));
}

function entry(menu, item, close, all) {
  const press = () => {
    if (!item.items) return chosen(item, close);
    return show(menu, item.items, close, { label: "Back", icon: ICONS.left, items: all });
  };
  const role = item.checked === undefined ? "menuitem" : "menuitemradio";
  return h(
    "button",
    { class: `menu-item${item.danger ? " danger" : ""}`, type: "button", role, "aria-checked": item.checked === undefined ? null : String(item.checked), "aria-haspopup": item.items ? "menu" : null, on: { click: press } },
    item.picture,
    h("span", { class: "menu-label" }, item.label, item.hint && h("span", { class: "menu-hint" }, item.hint)),
    item.icon && icon(item.icon),
    item.items && item.label !== "Back" && icon(ICONS.right),
    item.checked && icon(ICONS.check),
  );
}

function chosen(item, close) {
  close();
  item.press?.();
}

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrow keys within a menu. */
export function moveFocus(menu, event) {
  const items = [...menu.querySelectorAll('[role^="menuitem"]')];
  const at = items.indexOf(document.activeElement);
  let next = at;
  if (event.key in STEPS) next = (at + STEPS[event.key] + items.length) % items.length;
  else if (event.key === "Home") next = 0;
  else if (event.key === "End") next = items.length - 1;
  else return;
  event.preventDefault();
  items[next]?.focus();
}
