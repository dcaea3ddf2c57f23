/** Images, files and the light box in which images open large. */

import { h, icon } from "../dom.js";
import { ICONS } from "../icons.js";

const MAX_WIDTH = 550;
const MAX_HEIGHT = 350;

/**
 * A file of this playground as a path of its own, so that the page's policy lets it in
 * under either name of this machine; null for one that lies elsewhere.
 */
export function localPath(url) {
  let address;
  try {
    address = new URL(url, location.href);
  } catch {
    return null;
  }
  const ours = ["127.0.0.1", "localhost"].includes(address.hostname) && address.port === location.port;
  return ours && address.pathname.startsWith("/cdn/") ? address.pathname : null;
}

/**
 * An image that opens large when it is pressed.
 * @param {{url: string, width?: number, height?: number, description?: string, name?: string}} media
 */
export function image(media, { className = "", fit = true } = {}) {
  const path = localPath(media.url);
  if (path === null) return elsewhere(media.url);
  const alt = media.description || media.name || "Image";
  const picture = h("img", { src: path, alt, loading: "lazy", decoding: "async", ...measures(media, fit) });
  const label = `Open image: ${alt}`;
  return h("button", { class: `picture ${className}`, type: "button", "aria-label": label, on: { click: () => enlarge(path, alt) } }, picture);
}

function measures({ width, height }, fit) {
  if (!width || !height) return {};
  const scale = fit ? Math.min(1, MAX_WIDTH / width, MAX_HEIGHT / height) : 1;
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** An image of another site: shown as a link, as nothing leaves this machine by itself. */
function elsewhere(url) {
  return h("span", { class: "elsewhere" }, "Image on another site: ", h("a", { href: webOnly(url), target: "_blank", rel: "noopener noreferrer nofollow" }, url));
}

/** @param {string} url @returns {string|null} the address if it is one of the web */
export function webOnly(url) {
  return /^https?:\/\//i.test(url) ? url : null;
}

function enlarge(path, alt) {
  const close = () => dialog.close();
  const dialog = h(
    "dialog",
    { class: "lightbox", "aria-label": alt, on: { click: close, close: () => dialog.remove() } },
    h("button", { class: "icon-button", type: "button", "aria-label": "Close image" }, icon(ICONS.close)),
    h("img", { src: path, alt }),
    h("a", { href: path, target: "_blank", rel: "noopener", on: { click: (event) => event.stopPropagation() } }, "Open in Browser"),
  );
  document.body.append(dialog);
  dialog.showModal();
}

/** "12.3 KB" */
export function fileSize(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${(bytes / 1024).toFixed(2)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}

/** A file to download. */
export function fileCard({ url, name, size }) {
  const path = localPath(url) ?? webOnly(url);
  return h(
    "div",
    { class: "file-card" },
    icon(ICONS.file, "icon file-icon"),
    h("div", { class: "file-words" }, h("a", { href: path, download: name, class: "file-name" }, name), h("span", { class: "file-size" }, fileSize(size ?? 0))),
    h("a", { href: path, download: name, class: "icon-button", "aria-label": `Download ${name}` }, icon(ICONS.download)),
  );
}

/** Hide something until it is pressed, as Discord does with spoilers. */
export function behindSpoiler(element) {
  const cover = h("button", { class: "spoiler-cover", type: "button" }, "Spoiler");
  const holder = h("div", { class: "spoiler-box" }, element, cover);
  element.inert = true;
  cover.addEventListener("click", () => {
    element.inert = false;
    cover.remove();
    holder.classList.add("revealed");
  });
  return holder;
}
