/** What happens, live: one WebSocket that comes back by itself. */

const RETRY_MS = [250, 500, 1000, 2000, 4000];

/**
 * @param {string} as whose eyes
 * @param {{event: (event: object) => void, opened: (again: boolean) => void, lost: () => void}} told
 * @returns {() => void} closes it
 */
export function follow(as, told) {
  let socket;
  let tries = 0;
  let opened = false;
  let closed = false;

  function open() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    socket = new WebSocket(`${scheme}://${location.host}/_playground/page/live?as=${encodeURIComponent(as)}`);
    socket.onopen = () => {
      tries = 0;
      told.opened(opened);
      opened = true;
    };
    socket.onmessage = ({ data }) => told.event(JSON.parse(data));
    socket.onclose = () => {
      if (closed) return;
      told.lost();
      setTimeout(open, RETRY_MS[Math.min(tries++, RETRY_MS.length - 1)]);
    };
  }

  open();
  return () => {
    closed = true;
    socket.close();
  };
}
