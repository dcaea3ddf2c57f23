/** What can be measured of a page's looks. Each function gives a list of sentences: its flaws. */
(() => {
  // What is out of sight is otherwise not laid out, and would pass unseen.
  for (const message of document.querySelectorAll("[data-message-id]")) message.style.contentVisibility = "visible";

  const shown = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.visibility === "visible" && style.display !== "none" && box.width > 0 && box.height > 0;
  };

  const named = (element) => {
    const { tagName, id } = element;
    const kind = element.getAttribute("class");
    const place = element.closest("[data-message-id]")?.querySelector(".part-content")?.textContent.slice(0, 30);
    const text = (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40);
    return `${tagName.toLowerCase()}${id ? `#${id}` : ""}${kind ? `.${kind.split(" ").join(".")}` : ""} “${text}”${place ? ` in “${place}”` : ""}`;
  };

  /** Whether an ancestor lets what sticks out be scrolled to, or cuts it off. */
  const contained = (element) => {
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
      if (getComputedStyle(parent).overflowX !== "visible") {
        const box = parent.getBoundingClientRect();
        if (box.right <= innerWidth + 1 && box.left >= -1) return true;
      }
    }
    return false;
  };

  const sideways = (root = document.body) => {
    const page = document.documentElement;
    const flaws = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} wide, its window ${page.clientWidth}`] : [];
    for (const message of root.querySelectorAll("[data-message-id], dialog, [role=dialog]")) {
      if (message.scrollWidth > message.clientWidth + 1) flaws.push(`${message.scrollWidth} > ${message.clientWidth}: ${named(message)}`);
    }
    for (const element of root.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 1 && shown(element) && !contained(element)) flaws.push(`ends at ${Math.round(box.right)} of ${innerWidth}: ${named(element)}`);
    }
    return flaws;
  };

  /** Words that can be pressed within a line of text: WCAG 2.2 lets them be as high as the line. */
  const WORDS = ".author, .mention, .text-link, .spoiler, .headline *";

  /** Controls within `root` that are lower than `least` pixels; a label counts as part of its field. */
  const small = (root, least) =>
    [...root.querySelectorAll("button, select, [role=combobox], a.button")]
      .filter((each) => !each.matches(WORDS) && shown(each))
      .map((each) => ({ each, high: (each.closest("label") ?? each).getBoundingClientRect().height }))
      .filter(({ high }) => high < least - 0.5)
      .map(({ each, high }) => `${Math.round(high)} px high: ${named(each)}`);

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const colour = (css) => {
    if (!known.has(css)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(css, [r, g, b, a / 255]);
    }
    return known.get(css);
  };

  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];

  const backdrop = (element) => {
    const layers = [];
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      const fill = colour(style.backgroundColor);
      if (style.backgroundImage !== "none") return null;
      if (fill[3] > 0) layers.push(fill);
      if (fill[3] === 1) break;
    }
    return layers.reverse().reduce((below, above) => over(above, below), [0, 0, 0, 1]);
  };

  const opacity = (element) => {
    let product = 1;
    for (let each = element; each; each = each.parentElement) product *= Number(getComputedStyle(each).opacity);
    return product;
  };

  /** WCAG 2.2, relative luminance and contrast ratio. */
  const luminance = ([r, g, b]) => {
    const [R, G, B] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  const ratio = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  const exempt = (element) => element.closest(":disabled, [aria-disabled=true], [data-spoiler]:not(.revealed), .spoiler:not(.revealed), [aria-hidden=true]") !== null;

  const faint = (root = document.body) => {
    const flaws = new Map();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !shown(element) || exempt(element)) continue;
      const style = getComputedStyle(element);
      const behind = backdrop(element);
      if (!behind) continue;
      const ink = colour(style.color);
      const seen = over([ink[0], ink[1], ink[2], ink[3] * opacity(element)], behind);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const contrast = ratio(seen, behind);
      if (contrast < (large ? 3 : 4.5)) {
        const key = `${contrast.toFixed(2)}: ${style.color} at ${opacity(element).toFixed(2)} on rgb(${behind.slice(0, 3).map(Math.round)})`;
        if (!flaws.has(key)) flaws.set(key, `${key}, ${named(element)}`);
      }
    }
    return [...flaws.values()];
  };

  /** What stands on top of something else within a message: pictures, buttons, selects, files. */
  const overlapping = () => {
    const flaws = [];
    for (const message of document.querySelectorAll(".part-components, .part-attachments, .part-embeds")) {
      const parts = [...message.querySelectorAll("img, button.button, [role=combobox], .file-card")].filter(shown);
      const boxes = parts.map((each) => each.getBoundingClientRect());
      parts.forEach((part, i) => {
        for (let j = 0; j < i; j += 1) {
          const [a, b] = [boxes[i], boxes[j]];
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 1 && high > 1 && !part.contains(parts[j]) && !parts[j].contains(part)) flaws.push(`${named(part)} lies ${Math.round(high)} px over ${named(parts[j])}`);
        }
      });
    }
    return flaws;
  };

  /** What Markdown may become; anything else within it was put there by someone's text. */
  const MARKS = "p br strong em u s del code pre span a time blockquote ul ol li h1 h2 h3 small div".split(" ");

  const harmful = ({ name, value }) =>
    name.startsWith("on") || name === "srcdoc" || ((name === "href" || name === "src") && !/^https?:/i.test(value));

  const foreign = () => {
    const marks = [...document.querySelectorAll(".markdown *")].filter((each) => !MARKS.includes(each.localName) || [...each.attributes].some(harmful));
    const others = document.querySelectorAll("iframe, object, embed, base, style, meta[http-equiv], body script");
    return [...marks, ...others].map((each) => each.outerHTML.slice(0, 200));
  };

  return { sideways, small, faint, overlapping, foreign };
})()
