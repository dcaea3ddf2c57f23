/** Keeps the newest message in view while you are at the bottom, and asks for older ones at the top. */

import { byId, fill, h, icon } from "../dom.js";
import { ICONS } from "../icons.js";

const NEAR = 120;

/** The scrolling region around the list. */
export class Scroller {
  #element = byId("scroller");
  #atBottom = true;
  #missed = 0;
  #last = 0;
  #far = false;

  /** @param {{top: () => void, bottom: () => void}} told when you come near an end */
  constructor(told) {
    this.told = told;
    this.#element.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.#atBottom && this.toBottom()).observe(byId("messages"));
    new ResizeObserver(() => this.#atBottom && this.toBottom()).observe(this.#element);
  }

  get atBottom() {
    return this.#atBottom;
  }

  /** Go to the newest message. */
  toBottom() {
    this.#atBottom = true;
    this.#element.scrollTop = this.#element.scrollHeight;
    this.#note(0);
  }

  /** Something has come while you look further up. */
  missed() {
    if (!this.#atBottom) this.#note(this.#missed + 1);
  }

  /** Run something that adds above, without what you look at moving. */
  keep(add) {
    const top = this.#element.getBoundingClientRect().top;
    const anchor = [...byId("messages").querySelectorAll("[data-message-id]")].find((child) => child.getBoundingClientRect().bottom > top);
    const before = anchor?.getBoundingClientRect().top;
    add();
    if (anchor) this.#element.scrollTop += anchor.getBoundingClientRect().top - before;
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#element;
    const was = this.#atBottom;
    // What grows below does not take you away from the bottom: only going up does.
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#atBottom = true;
    else if (scrollTop < this.#last - 1) this.#atBottom = false;
    this.#last = scrollTop;
    const far = scrollHeight - scrollTop - clientHeight > clientHeight;
    if (this.#atBottom !== was || far !== this.#far) this.#note(this.#atBottom ? 0 : this.#missed, far);
    if (this.#atBottom && !was) this.told.bottom();
    if (scrollTop < NEAR) this.told.top();
  }

  #note(missed, far = this.#far) {
    this.#missed = missed;
    this.#far = far;
    const shown = !this.#atBottom && (missed > 0 || far);
    const words = missed ? `${missed} new ${missed === 1 ? "message" : "messages"}` : "You're viewing older messages";
    fill(byId("jump-place"), shown && h("button", { class: "jump", type: "button", on: { click: () => this.toBottom() } }, h("span", {}, words), h("span", { class: "jump-action" }, "Jump To Present ", icon(ICONS.down))));
  }
}
