/** The list above the composer, moved through by the arrow keys while the focus stays in a field. */

import { fill, h } from "../dom.js";

let made = 0;

/**
 * @template T
 * A list of suggestions for a field.
 */
export class Suggestions {
  items = [];
  #active = 0;

  /** @param {{label: string, row: (item: T) => Array, picked: (item: T) => void}} how */
  constructor({ label, row, picked }) {
    Object.assign(this, { row, picked, id: `suggestions-${++made}` });
    this.title = h("p", { class: "suggestions-title" });
    this.list = h("div", { class: "suggestions-list", role: "listbox", id: this.id, "aria-label": label });
    this.element = h("div", { class: "suggestions", hidden: true }, this.title, this.list);
  }

  get open() {
    return !this.element.hidden;
  }

  /**
   * @param {T[]} items
   * @param {string} title
   * @param {string} [empty] what to say where there is none; without it the list hides
   */
  show(items, title, empty = "") {
    this.items = items;
    this.#active = 0;
    this.element.hidden = !items.length && !empty;
    this.title.textContent = title;
    fill(this.list, items.map((item, index) => this.#option(item, index)), !items.length && h("p", { class: "no-choices" }, empty));
    this.#mark();
  }

  hide() {
    this.items = [];
    this.element.hidden = true;
    this.field?.setAttribute("aria-expanded", "false");
  }

  /** @param {HTMLElement} field whose key presses go here */
  attach(field) {
    this.field = field;
    field.setAttribute("aria-controls", this.id);
  }

  /** @returns {boolean} whether the key was for the list */
  key(event) {
    if (!this.open || !this.items.length) return false;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) this.#go(this.#active + moves[event.key]);
    else if (event.key === "Enter" || event.key === "Tab") this.picked(this.items[this.#active], event.key);
    else return false;
    event.preventDefault();
    return true;
  }

  #option(item, index) {
    const press = (event) => {
      event.preventDefault();
      this.picked(item, "press");
    };
    return h("div", { class: "suggestion", role: "option", id: `${this.id}-${index}`, on: { mousedown: (event) => event.preventDefault(), click: press, pointermove: () => this.#active !== index && this.#go(index, false) } }, this.row(item));
  }

  #go(index, scroll = true) {
    this.#active = (index + this.items.length) % this.items.length;
    this.#mark(scroll);
  }

  #mark(scroll = true) {
    const options = [...this.list.querySelectorAll('[role="option"]')];
    options.forEach((option, index) => {
      option.classList.toggle("active", index === this.#active);
      option.setAttribute("aria-selected", String(index === this.#active));
    });
    if (scroll) options[this.#active]?.scrollIntoView({ block: "nearest" });
    this.field?.setAttribute("aria-expanded", String(this.open));
    this.field?.setAttribute("aria-activedescendant", options[this.#active]?.id ?? "");
  }
}
