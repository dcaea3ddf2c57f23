/** The list that opens from a select. */

import { matching } from "./choices.js";
import { fill, h, icon } from "./dom.js";
import { ICONS } from "./icons.js";
import { openPanel, sheetTitle } from "./popover.js";

const SEARCH_FROM = 9;
let made = 0;

/**
 * @param {HTMLElement} anchor
 * @param {{label: string, choices: import("./choices.js").Choice[], chosen: string[], least: number,
 *   most: number, done: (values: string[]) => void}} given `done` is called once, and only if
 *   something else was chosen
 */
export function openDropdown(anchor, given) {
  const list = new Dropdown(given);
  const before = given.chosen.join();
  anchor.setAttribute("aria-expanded", "true");
  const close = openPanel(anchor, list.panel, {
    width: true,
    closed: () => {
      anchor.setAttribute("aria-expanded", "false");
      const values = [...list.chosen];
      if (list.settled || (values.join() !== before && values.length >= given.least)) given.done(values);
    },
  });
  list.close = close;
  list.focus();
}

class Dropdown {
  settled = false;

  constructor({ label, choices, chosen, least, most }) {
    Object.assign(this, { choices, least, most, chosen: new Set(chosen), active: 0, id: `list-${++made}` });
    this.list = h("div", { class: "choices", role: "listbox", id: this.id, tabindex: "-1", "aria-label": label, "aria-multiselectable": String(most > 1) });
    this.search = h("input", { class: "choice-search", type: "search", placeholder: "Search", "aria-label": `Search ${label}`, role: "combobox", "aria-controls": this.id, "aria-expanded": "true", autocomplete: "off" });
    this.searching = choices.length >= SEARCH_FROM;
    const done = most > 1 && h("button", { class: "button primary choice-done", type: "button", on: { click: () => this.close() } }, "Done");
    this.panel = h("div", { class: "dropdown" }, sheetTitle(label), this.searching && this.search, this.list, done);
    this.panel.addEventListener("keydown", (event) => this.#key(event));
    this.search.addEventListener("input", () => this.#show());
    this.#show();
  }

  focus() {
    (this.searching ? this.search : this.list).focus({ preventScroll: true });
  }

  #show() {
    this.shown = matching(this.choices, this.search.value);
    this.active = Math.max(0, this.search.value ? 0 : this.shown.findIndex((each) => this.chosen.has(each.value)));
    fill(this.list, this.shown.length ? this.shown.map((choice, index) => this.#option(choice, index)) : h("p", { class: "no-choices" }, "No results found"));
    this.#mark();
  }

  #option(choice, index) {
    const picked = this.chosen.has(choice.value);
    return h(
      "div",
      { class: "choice", role: "option", id: `${this.id}-${index}`, "aria-selected": String(picked), data: { value: choice.value }, on: { click: () => this.#pick(choice), pointermove: () => this.#go(index) } },
      choice.picture && choice.picture.cloneNode(true),
      h("span", { class: "choice-words" }, h("span", { class: "choice-label", dir: "auto" }, choice.label), choice.description && h("span", { class: "choice-description", dir: "auto" }, choice.description)),
      this.most > 1 ? h("span", { class: "choice-box" }, picked && icon(ICONS.check)) : picked && icon(ICONS.check, "icon choice-tick"),
    );
  }

  #pick({ value }) {
    if (this.most === 1) {
      const again = this.chosen.has(value);
      this.chosen = new Set(again && this.least === 0 ? [] : [value]);
      this.settled = true;
      this.close();
      return;
    }
    if (this.chosen.has(value)) this.chosen.delete(value);
    else if (this.chosen.size < this.most) this.chosen.add(value);
    const at = this.active;
    this.#show();
    this.#go(at);
  }

  #go(index) {
    this.active = Math.max(0, Math.min(index, this.shown.length - 1));
    this.#mark();
  }

  #mark() {
    const options = this.list.querySelectorAll('[role="option"]');
    options.forEach((option, index) => option.classList.toggle("active", index === this.active));
    const active = options[this.active];
    active?.scrollIntoView?.({ block: "nearest" });
    for (const element of [this.list, this.search]) element.setAttribute("aria-activedescendant", active?.id ?? "");
  }

  #key(event) {
    const moves = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, Home: 0, End: this.shown.length - 1 };
    if (event.key in moves && !(this.searching && ["Home", "End"].includes(event.key))) this.#go(moves[event.key]);
    else if (event.key === "Enter" && event.target.closest("button") === null) this.shown[this.active] && this.#pick(this.shown[this.active]);
    else if (event.key === " " && !this.searching && event.target === this.list) this.shown[this.active] && this.#pick(this.shown[this.active]);
    else if (event.key === "Tab" && this.most === 1) this.close();
    else return;
    event.preventDefault();
  }
}
