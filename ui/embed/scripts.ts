/** Inside of the frame: tells the page around it how high its content is, and nothing else. */
export const frameScript = `(function () {
  if (parent === window) return;
  function tell() {
    parent.postMessage({ followthrough: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*");
  }
  new ResizeObserver(tell).observe(document.documentElement);
  addEventListener("message", function (event) {
    if (event.source === parent && event.data === "followthrough") tell();
  });
})();
`;

/** In the page around it: believes a height only from a frame that it holds itself, and from the site that the frame shows. */
export const resizeScript = `(function () {
  function each(act) {
    document.querySelectorAll("iframe[data-followthrough]").forEach(act);
  }
  addEventListener("message", function (event) {
    var height = event.data && event.data.followthrough;
    if (!(height > 0 && height < 30000)) return;
    each(function (frame) {
      if (event.source === frame.contentWindow && event.origin === new URL(frame.src).origin) frame.height = height;
    });
  });
  each(function (frame) {
    frame.contentWindow.postMessage("followthrough", "*");
  });
})();
`;
