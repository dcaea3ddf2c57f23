/** Makes elements; text always goes in as text. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes; `class`, `on` (listeners by event),
 *   `data` (dataset), `vars` (CSS custom properties); false, null and undefined leave one out
 * @param {...(Node|string|number|false|null|undefined|Array)} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  element.append(...kept(children));
  return element;
}

function set(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name === "on") {
    for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
  } else if (name === "data") {
    for (const [key, each] of Object.entries(value)) {
      if (each !== null && each !== undefined) element.dataset[key] = each;
    }
  } else if (name === "vars") {
    for (const [key, each] of Object.entries(value)) element.style.setProperty(key, each);
  } else if (name === "value" || name === "checked" || name === "disabled" || name === "multiple") {
    element[name] = value;
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

function kept(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}

/** Replace what is in `element`. */
export function fill(element, ...children) {
  element.replaceChildren(...kept(children));
  return element;
}

/** @param {string} id @returns {HTMLElement} an element of index.html */
export function byId(id) {
  return document.getElementById(id);
}

const SVG = "http://www.w3.org/2000/svg";

/** An icon drawn by one path in a 24 by 24 box; hidden from screen readers. */
export function icon(path, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}
